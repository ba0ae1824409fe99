// The page under another setting: a thread computes it, by the functions that made the page, and what it answers is shown bit by bit.
(() => {
  const { make, words, parts, setting, problems, threads } = window.report;
  const panel = document.getElementById("what-if");
  if (panel === null || !("DecompressionStream" in window)) return;
  const { form, placeName } = setting;
  const find = (selector) => panel.querySelector(selector);
  const bar = document.getElementById("what-if-bar");
  const root = document.documentElement;
  const inPrint = make("p", { class: "in-print" });
  const charts = [...document.querySelectorAll("[data-chart]")].map((place) => ({
    name: place.dataset.chart,
    id: place.closest("figure").id,
  }));
  let job = 0;
  let asked = { isTyped: false, at: undefined, problems: [] };
  /** What a link to another setting leads to there, by its key in the evidence. */
  let wanted;
  let request;
  let drawing = Promise.resolve();
  /** The charts in sight that are still to follow. */
  let seen = new Set();

  new ResizeObserver(() => root.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);

  panel.hidden = false;
  document.querySelector('nav a[href="#what-if"]').parentElement.hidden = false;
  document.querySelector("header").append(inPrint);

  /** @param isTyped whether the address says so already, or else a control */
  async function ask(pairs, isTyped) {
    job += 1;
    const own = job;
    const given = pairs.find(([name]) => name === placeName)?.[1];
    // A case's own name leads to its profile.
    const at = given && [given, `case-${given}`].find((id) => document.getElementById(id) !== null);
    const placeProblems =
      given === undefined || at ? [] : [words.whatIf.noPlace.replace("{place}", `${placeName}=${given}`)];
    asked = { isTyped, at, key: wanted, problems: placeProblems };
    wanted = undefined;
    root.dataset.whatIf = "asked";
    try {
      threads.stopSecond();
      const worker = await threads.begin();
      if (own !== job) return;
      request = { job, pairs: pairs.filter(([name]) => name !== placeName), figures: inView() };
      worker.postMessage({ ...request, share: "first" });
    } catch {
      fail();
    }
  }

  /** The names of the charts, those first that are seen. */
  function inView() {
    const far = ({ id }) => {
      const { top, bottom } = document.getElementById(id).getBoundingClientRect();
      return Math.max(0, top - window.innerHeight, -bottom);
    };
    const all = charts.map((chart) => ({ ...chart, far: far(chart) }));
    seen = new Set(all.filter(({ far }) => far === 0).map(({ name }) => name));
    return all.sort((a, b) => a.far - b.far).map(({ name }) => name);
  }

  const receivers = {
    setting: ({ pairs, settings, problems: found }) => {
      const isOther = settings.length > 0;
      // What an address asks for is shown whole, also where the focus is.
      setting.fill(pairs, asked.isTyped ? undefined : document.activeElement);
      problems.show([...asked.problems, ...found]);
      find(".notices").replaceChildren();
      find(".outcome").hidden = !isOther;
      bar.hidden = !isOther;
      root.classList.toggle("other-setting", isOther);
      find(".setting").textContent =
        `${words.whatIf.other} ${settings.join(words.whatIf.semicolon)}. ${words.whatIf.link}`;
      inPrint.textContent = isOther ? `${words.whatIf.inPrint} ${settings.join(words.whatIf.semicolon)}.` : "";
      // A profile is printed without the header: its title says it.
      root.style.setProperty("--setting", JSON.stringify(inPrint.textContent));
      setting.write(pairs, asked);
      if (!isOther) parts.restoreAll();
      find(".working").hidden = !isOther;
    },
    differences: ({ summary, example, notices, list, before }) => {
      const shown = Object.entries({ summary, example }).filter(([, text]) => text !== "");
      bar
        .querySelector("[role=status]")
        .replaceChildren(...shown.flatMap(([name, text]) => [make("span", { class: name }, text), " "]));
      find(".notices").replaceChildren(...notices.map((notice) => make("p", {}, notice)));
      find(".differences").replaceChildren(...parts.parse(list));
      find(".outcome details").hidden = list === "";
      bar.querySelector("a").hidden = list === "";
      parts.showDifferences(before);
    },
    sections: ({ turn, sections }) => {
      for (const [id, section] of Object.entries(sections)) parts.showSection(id, section);
      root.dataset.whatIf = turn;
    },
    evidence: (differing) => parts.showEvidence(differing),
    figure: (figure) => {
      const own = job;
      drawing = drawing
        .then(() => own === job && parts.showFigure(figure))
        .then(() => {
          if (own === job && seen.delete(figure.name) && seen.size === 0) root.dataset.whatIf = "charts";
        })
        .catch(fail);
    },
    done: ({ job: own, share }) => {
      const isAll = share === "rest" || bar.hidden;
      if (share === "first") drawing = drawing.then(() => own === job && arrive());
      if (!isAll) void threads.askRest(request, () => own === job).catch(fail);
      drawing = drawing.then(() => {
        if (own !== job || !isAll) return;
        threads.stopSecond();
        find(".working").hidden = true;
        root.dataset.whatIf = "done";
      });
    },
    failed: fail,
  };

  function receive(message) {
    if (message.job === job) receivers[message.kind](message);
  }

  function fail() {
    job += 1;
    threads.stopSecond();
    receivers.setting({ pairs: [], settings: [], problems: [words.whatIf.failed] });
    root.dataset.whatIf = "failed";
  }

  /** An address can lead to a part of the page beside its setting. */
  function arrive() {
    leadTo(asked.at, asked.key);
    asked.at = undefined;
  }

  /** To a part of the page, without leaving the setting. */
  function leadTo(id, key) {
    const place = id && document.getElementById(id);
    // Of an address with a setting, a profile is no target.
    for (const profile of document.querySelectorAll(".profile")) profile.classList.toggle("here", profile === place);
    if (!place) return;
    const one = [...place.querySelectorAll("[data-evidence]")].find(({ dataset }) => dataset.evidence === key);
    const target = one ?? place;
    const filter = target.closest(".table")?.querySelector(".filter input");
    if (one && filter?.value) {
      filter.value = "";
      filter.dispatchEvent(new Event("input"));
    }
    if (!one && !target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: one ? "center" : "start" });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = link.getAttribute("href").slice(1);
    if (id.includes("=")) {
      // The address becomes another, and is followed.
      wanted = link.dataset.leadsTo;
      return;
    }
    if (bar.hidden) return;
    event.preventDefault();
    const pairs = setting.fromAddress(window.location.hash).filter(([name]) => name !== placeName);
    window.history.pushState(null, "", setting.toAddress([...pairs, [placeName, id]]));
    if (bar.contains(link)) find(".outcome details").open = true;
    leadTo(id, link.dataset.leadsTo);
  });

  form.addEventListener("change", () => {
    if (form.checkValidity()) void ask(setting.read(), false);
    // Whoever types a year has been through others.
    else if ([...form.elements].some(({ required, value }) => required && value === "")) problems.showInvalid();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  bar.querySelector("button").addEventListener("click", () => {
    void ask([], false);
    document.querySelector("#what-if summary").focus({ preventScroll: true });
  });
  // Whoever opens the controls is about to use them.
  find("details").addEventListener("toggle", threads.begin, { once: true });
  threads.listen(receive, fail);
  const follow = () => {
    const pairs = setting.fromAddress(window.location.hash);
    if (pairs.length > 0 || !bar.hidden) void ask(pairs, true);
  };
  window.addEventListener("hashchange", follow);
  follow();
})();
