// Searches everything: cases, fields, values, the words of statements, claims, criteria and sources.
(() => {
  const { make, words, open, read } = window.report;
  const { values, lists, sources, under } = read("report-evidence");
  const most = 40;
  const place = document.getElementById("search");
  if (place === null) return;
  /** In small letters without accents, with one kind of blank, and none before a percent sign. */
  const plain = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/\s+(%?)/g, (_, percent) => percent || " ")
      .trim()
      .toLowerCase();
  const fill = (text, parts) => text.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
  let index;

  /** What the page leads with first, then the other lists, as they are what most people look for; then values, and sources at the end. */
  function makeIndex() {
    const entry = (name, text, key, url) => ({ name, key, url, text: plain(`${name} ${text}`) });
    const isOther = document.documentElement.classList.contains("other-setting");
    const led = new Set(
      [...document.querySelectorAll(".headlines [data-evidence]")].map((one) => one.dataset.evidence),
    );
    const inOrder = Object.entries(lists).sort(([a], [b]) => led.has(b) - led.has(a));
    return [
      ...inOrder.map(([key, { name, counted, intro = [] }]) =>
        entry(counted ? `${name}${words.colon}${counted}` : name, intro.join(" "), key),
      ),
      ...inOrder.flatMap(([key, { name }]) => {
        const lines = under?.shares[key] ?? [];
        return lines.flatMap((line, i) => {
          // The published one is what the list itself says, unless the page is under another setting.
          const isKnown = i === 0 ? !isOther : line === lines[0];
          return isKnown ? [] : [entry(`${name} · ${under.policies[i].name}${words.colon}${line}`, "", key)];
        });
      }),
      ...Object.entries(values).map(([key, { name, text, status, statements }]) =>
        entry(`${name}${words.colon}${text}`, `${status} ${statements.map(({ raw }) => raw).join(" ")}`, key),
      ),
      ...Object.entries(sources).map(([id, { title, by, url }]) => entry(title || id, `${by} ${id}`, undefined, url)),
    ];
  }

  const input = make("input", { type: "search", autocomplete: "off", id: "search-input" });
  const count = make("output", { for: "search-input" });
  const found = make("ul", {});
  input.addEventListener("input", () => {
    index ??= makeIndex();
    const phrase = plain(input.value);
    const wanted = phrase.split(" ").filter((word) => word !== "");
    const hits = wanted.length === 0 ? [] : index.filter(({ text }) => wanted.every((word) => text.includes(word)));
    // A number is meant whole: of "13 of 16", not "113 of 160".
    const isWhole = ({ text }) =>
      text.split(phrase).some((before, i, parts) => {
        const after = parts[i + 1];
        return after !== undefined && !/[\d.,]$/.test(before) && !/^\d/.test(after);
      });
    if (/\d/.test(phrase)) hits.sort((a, b) => isWhole(b) - isWhole(a));
    const shown = hits.slice(0, most);
    count.textContent =
      wanted.length === 0
        ? ""
        : hits.length === 0
          ? words.foundNone
          : fill(words.found, { shown: shown.length, all: hits.length });
    found.replaceChildren(...shown.map(item));
  });

  document.addEventListener("report:setting", () => {
    index = undefined;
  });

  function item({ name, key, url }) {
    if (key === undefined && /^https?:\/\//i.test(url ?? ""))
      return make("li", {}, make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, name));
    if (key === undefined) return make("li", {}, name);
    const go = make("button", { type: "button", class: "evidence-button" }, name);
    go.addEventListener("click", () => open(key));
    return make("li", {}, go);
  }

  place.setAttribute("aria-label", words.search);
  place.append(make("label", { for: "search-input" }, words.search), input, count, found);
})();
