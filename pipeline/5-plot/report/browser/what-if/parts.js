// Puts what another setting gives in the place of what is published, which is kept and comes back as it was.
(() => {
  const { make, read, tables, profiles, words } = window.report;
  const evidence = read("report-evidence");
  const published = { values: { ...evidence.values }, lists: { ...evidence.lists } };
  const parts = new Map();
  const figures = new Map();
  const adopted = new Set();
  let before = {};

  /** The page's own functions made this HTML, in another thread: they escape whatever comes from data. */
  function parse(html) {
    const template = make("template");
    template.innerHTML = html;
    return [...template.content.children];
  }

  function partOf(id, html) {
    if (!parts.has(id)) {
      const place = id === "answer" ? document.querySelector("#answer .first") : document.getElementById(id);
      const heads = [...place.children].filter(({ tagName }) => tagName === "H2");
      const own = [...place.children].filter((child) => !heads.includes(child));
      const keys = parse(html).map(({ outerHTML }) => outerHTML);
      const known = keys.length === own.length ? keys.map((key, i) => ({ key, child: own[i] })) : [];
      parts.set(id, { place, heads, nodes: [...place.childNodes], known, shown: known });
    }
    return parts.get(id);
  }

  /** @param section HTML now and as published; null where it is as published */
  function showSection(id, section) {
    if (section === null) return restore(id);
    const part = partOf(id, section.published);
    const html = section.now === "" ? make("p", { class: "hint" }, words.whatIf.gone).outerHTML : section.now;
    const free = [...part.known, ...part.shown];
    part.shown = parse(html).map((child) => {
      const key = child.outerHTML;
      const at = free.findIndex((one) => one.key === key);
      return at >= 0 ? free.splice(at, 1)[0] : { key, child: adopt(child) };
    });
    arrange(part.place, [...part.heads, ...part.shown.map(({ child }) => child)]);
  }

  function restore(id) {
    const part = parts.get(id);
    if (part === undefined) return;
    part.shown = part.known;
    arrange(part.place, part.nodes);
  }

  /** What is there already stays where it is: moved, it would lose its place in a scrolled frame. */
  function arrange(place, nodes) {
    const isWhole = nodes.some(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const list = isWhole ? place.childNodes : place.children;
    for (const node of [...list]) if (!nodes.includes(node)) drop(node);
    for (const [i, node] of nodes.entries()) if (list[i] !== node) place.insertBefore(node, list[i] ?? null);
  }

  function drop(node) {
    adopted.delete(node);
    node.remove();
  }

  /** A new part gets what scripts gave the old one, and is sorted and filtered like it. */
  function adopt(child) {
    tables.enhance(child);
    if (child.matches(".profile")) profiles.addTools(child);
    const old = child.id && document.getElementById(child.id);
    if (old) likeBefore(old, child);
    adopted.add(child);
    mark(child);
    return child;
  }

  function likeBefore(old, child) {
    const sorted = old.querySelector("th[aria-sort]");
    const head = sorted && child.querySelectorAll("thead th")[sorted.cellIndex];
    for (let clicks = 0; head && clicks < 2; clicks++)
      if (head.getAttribute("aria-sort") !== sorted.getAttribute("aria-sort")) head.querySelector("button").click();
    const [from, to] = [old.querySelector(".filter input"), child.querySelector(".filter input")];
    if (!from?.value || !to) return;
    to.value = from.value;
    to.dispatchEvent(new Event("input"));
  }

  /** What differs has a mark, and how it was is told under the pointer and to screen readers. */
  function mark(part) {
    for (const one of part.querySelectorAll("[data-evidence]:not(.otherwise)")) {
      const was = before[one.dataset.evidence];
      if (was === undefined) continue;
      // In a row of a table, the value bears it, and not how many sources it has.
      const same = `[data-evidence="${CSS.escape(one.dataset.evidence)}"]`;
      if ((one.closest("tr") ?? one.parentElement).querySelector(same) !== one) continue;
      one.classList.add("otherwise");
      one.title = was;
      one.append(make("span", { class: "unseen" }, ` (${was})`));
    }
  }

  function showDifferences(differing) {
    before = differing;
    for (const part of adopted) mark(part);
  }

  /** Entries that differ from the published ones; null where there is none any more. */
  function showEvidence(differing) {
    for (const part of ["values", "lists"]) {
      const now = { ...published[part], ...differing?.[part] };
      for (const key of Object.keys(evidence[part])) delete evidence[part][key];
      for (const [key, entry] of Object.entries(now)) if (entry !== null) evidence[part][key] = entry;
    }
    document.dispatchEvent(new Event("report:setting"));
  }

  async function showFigure({ name, html, spec, narrow }) {
    if (!figures.has(name)) {
      const own = document.querySelector(`[data-chart="${CSS.escape(name)}"]`).closest("figure");
      figures.set(name, { own, shown: own, key: "", width: window.innerWidth });
    }
    const figure = figures.get(name);
    const key = html === undefined ? "" : JSON.stringify([html, spec]);
    if (figure.key === key) return;
    figure.key = key;
    const next = html === undefined ? figure.own : newFigure(figure.own, html);
    const [place, old] = [next, figure.shown].map((one) => one.querySelector("[data-chart]"));
    // Until it is drawn it is as high as the one before, so that nothing below it moves.
    if (spec && old) place.style.minHeight = `${old.clientHeight}px`;
    figure.shown.replaceWith(next);
    figure.shown = next;
    if (spec) {
      place.specs = { spec, narrow };
      await window.report.drawChart(place, place.specs);
      place.style.minHeight = "";
    }
    // The published one was laid out for another window.
    else if (next === figure.own && figure.width !== window.innerWidth) window.dispatchEvent(new Event("resize"));
  }

  function newFigure(own, html) {
    const note = (text) => make("p", { class: "under-setting" }, text);
    if (html === "") {
      const empty = make("figure", { id: own.id, class: own.className });
      empty.append(own.querySelector("h3").cloneNode(true), note(words.whatIf.noChart));
      return empty;
    }
    const [figure] = parse(html);
    figure.querySelector("h3").after(note(words.whatIf.chart));
    figure.querySelector(".downloads").remove();
    return figure;
  }

  /** All as it is published, with the very parts that were there. */
  function restoreAll() {
    for (const id of parts.keys()) restore(id);
    for (const name of figures.keys()) void showFigure({ name });
    before = {};
    adopted.clear();
    showEvidence(undefined);
  }

  window.report.parts = { parse, showSection, showDifferences, showEvidence, showFigure, restoreAll };
})();
