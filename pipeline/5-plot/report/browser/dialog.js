// Shows the evidence for what was clicked. Everything from data is set as text, never as HTML.
window.report = (() => {
  /** What the page holds, parsed once: scripts share it, so that all of them follow another setting. */
  const held = new Map();
  function read(id) {
    if (!held.has(id)) held.set(id, JSON.parse(document.getElementById(id).textContent));
    return held.get(id);
  }

  /** A text that is packed with gzip, in base64. */
  function unpack(base64) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  }

  /** The same of what is held packed. */
  async function readPacked(id) {
    if (!held.has(id)) held.set(id, unpack(document.getElementById(id).textContent).then(JSON.parse));
    return held.get(id);
  }

  const words = read("report-words");
  const { values, lists, sources, under } = read("report-evidence");
  const dialog = document.getElementById("evidence-dialog");
  const trail = [];

  /** An element with a class, attributes and children; texts become text. */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  function open(key) {
    if (!values[key] && !lists[key]) return;
    trail.push(key);
    show();
  }

  function show() {
    const key = trail.at(-1);
    const shown = values[key] ?? lists[key];
    const title = make("h2", { id: "evidence-dialog-title", tabindex: "-1" }, shown.name);
    const bar = make("div", { class: "bar" });
    if (trail.length > 1) bar.append(button(words.back, back));
    bar.append(button(words.close, () => dialog.close()));
    const profile = document.getElementById(key.replace(/^case:/, "case-"));
    const link = make("a", { href: `#${profile?.id}` }, words.profile);
    link.addEventListener("click", () => dialog.close());
    dialog.replaceChildren(
      bar,
      title,
      ...(profile === null ? [] : [make("p", {}, link)]),
      ...(values[key] ? valueBody(shown) : listBody(shown, key)),
    );
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    title.focus();
  }

  function back() {
    trail.pop();
    show();
  }

  function button(label, act) {
    const made = make("button", { type: "button" }, label);
    made.addEventListener("click", act);
    return made;
  }

  function valueBody({ text, status, rule, statements }) {
    const head = make("p", { class: "value" }, make("strong", {}, text));
    const facts = make("p", {}, `${named(words.status, status)} · ${named(words.rule, rule)}`);
    const sides = ["supports", "dissents", "open", "set-aside"].flatMap((stance) => {
      const side = statements.filter((statement) => statement.stance === stance);
      if (side.length === 0) return [];
      return [
        make("h3", { class: stance }, `${words[stance]} (${side.length})`),
        make("ul", { class: "statements" }, ...side.map(statementItem)),
      ];
    });
    return [head, facts, ...(sides.length === 0 ? [make("p", {}, words.none)] : sides)];
  }

  function named(name, text) {
    return `${name}${words.colon}${text}`;
  }

  function statementItem({ source, text, raw, on, evidence, reason, remark }) {
    const item = sourceItem(source);
    const facts = [text, on || words.undated, evidence].filter((fact) => fact !== "");
    item.append(make("p", {}, facts.join(" · ")));
    const english = (words) => make("span", { lang: "en" }, words);
    if (raw !== "") item.append(make("p", {}, named(words.recorded, ""), english(raw)));
    const because = [...(reason === "" ? [] : [reason]), ...(remark === "" ? [] : [english(remark)])];
    if (because.length > 0)
      item.append(
        make(
          "p",
          {},
          named(words.because, ""),
          ...because.flatMap((part, i) => (i > 0 ? [words.colon, part] : [part])),
        ),
      );
    return item;
  }

  function sourceItem(id) {
    const source = sources[id] ?? { title: id, by: "", language: "" };
    return make("li", {}, make("p", {}, sourceLink(source, id)), make("p", { class: "by" }, `${source.by} · ${id}`));
  }

  function sourceLink({ title, url, language }, id) {
    const text = title || id;
    if (!/^https?:\/\//i.test(url ?? "")) return make("span", { lang: language }, text);
    return make(
      "a",
      { href: url, lang: language, target: "_blank", rel: "noopener noreferrer", title: words.newTab },
      text,
    );
  }

  /** What each rule for sources that disagree makes of a share, with a link that opens the page under it. */
  function underPolicies(key) {
    const lines = under?.shares[key];
    if (lines === undefined) return [];
    if (lines.length === 1) return [make("p", {}, words.whatIf.underAll)];
    const canFollow = document.getElementById("what-if")?.hidden === false;
    const isOther = document.documentElement.classList.contains("other-setting");
    const place = document.querySelector(`#answer [data-evidence="${CSS.escape(key)}"]`) ? "answer" : "shares";
    const items = lines.map((line, i) => {
      const { policy, name } = under.policies[i];
      const isPublished = i === 0;
      const link = make("a", { href: `#policy=${policy}&at=${place}`, "data-leads-to": key }, name);
      link.addEventListener("click", () => dialog.close());
      const result = line === lines[0] ? line : make("strong", {}, line);
      const mark = isPublished ? ` (${words.whatIf.published})` : "";
      return make("li", {}, canFollow && (isOther || !isPublished) ? link : name, mark, words.colon, result);
    });
    return [
      make("h3", {}, words.whatIf.underEach),
      make("ul", { class: "policies" }, ...items),
      make("p", { class: "hint" }, words.whatIf.underHint),
    ];
  }

  function listBody({ name: title, counted, all, intro = [], note, keys, sources: ids = [] }, key) {
    const items = keys.map((key) => {
      const { name = key } = values[key] ?? lists[key] ?? {};
      const go = make("button", { type: "button", class: "evidence-button" }, name.replace(`${title} · `, ""));
      go.addEventListener("click", () => open(key));
      return make("li", {}, go, ...(values[key] ? [words.colon, make("bdi", {}, inShort(values[key]))] : []));
    });
    const list = (parts) => (parts.length > 0 ? [make("ul", {}, ...parts)] : []);
    const sides = ids.length > 0 ? [make("h3", {}, `${words.sources} (${ids.length})`)] : [];
    const reading = note
      ? [make("p", {}, named(words.note, ""), make("span", { lang: note.language }, note.text))]
      : [];
    const whole = lists[all] ? [button(`${lists[all].name} (${lists[all].keys.length})`, () => open(all))] : [];
    for (const link of whole) link.className = "evidence-button";
    return [
      ...(counted ? [make("p", {}, counted, whole.length > 0 ? " · " : "", ...whole)] : []),
      ...underPolicies(key),
      ...intro.map((line) => make("p", {}, line)),
      ...reading,
      ...list(items),
      ...sides,
      ...list(ids.map(sourceItem)),
    ];
  }

  function inShort({ text, status }) {
    return text === status ? text : `${text} (${status})`;
  }

  /** What a chart shows under the pointer. */
  function describe(key) {
    return values[key] ? named(values[key].name, inShort(values[key])) : (lists[key]?.name ?? "");
  }

  document.addEventListener("click", ({ target }) => {
    const key = target.closest?.("[data-evidence]")?.dataset.evidence;
    if (key !== undefined) open(key);
    else if (target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => trail.splice(0));
  return { make, open, read, readPacked, unpack, describe, words };
})();
