// Profiles: print one or all, compare two to four, and lead to one from whatever speaks of its case.
(() => {
  const { make, words, open, read } = window.report;
  const { values, lists } = read("report-evidence");
  const most = 4;
  const all = [...document.querySelectorAll(".profile")];
  const idOf = (profile) => profile.id.slice("case-".length);
  const button = (label, act) => {
    const made = make("button", { type: "button" }, label);
    made.addEventListener("click", act);
    return made;
  };

  function print(kind) {
    document.documentElement.classList.add(kind);
    window.print();
  }
  window.addEventListener("afterprint", () => document.documentElement.classList.remove("print-one", "print-all"));
  function addTools(profile) {
    const tools = make(
      "p",
      { class: "tools on-screen" },
      button(words.printOne, () => print("print-one")),
    );
    profile.querySelector("h3").after(tools);
  }
  window.report.profiles = { addTools };
  for (const profile of all) addTools(profile);

  const place = document.getElementById("compare");
  if (place === null || all.length < 2) return;
  const chosen = new Set();
  const only = make("input", { type: "checkbox" });
  const table = make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": words.compare });
  table.hidden = true;
  const boxes = all.map((profile) => {
    const box = make("input", { type: "checkbox", value: idOf(profile) });
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(box.value);
      else chosen.delete(box.value);
      show();
    });
    return box;
  });
  only.addEventListener("change", show);
  document.addEventListener("report:setting", show);
  place.append(
    make(
      "fieldset",
      {},
      make("legend", {}, `${words.compare}${words.colon}${words.compareHint}`),
      ...boxes.map((box) => make("label", {}, box, ` ${lists[`case:${box.value}`]?.name ?? box.value}`)),
    ),
    make(
      "p",
      { class: "tools" },
      make("label", {}, only, ` ${words.onlyDifferences}`),
      button(words.printAll, () => print("print-all")),
    ),
    table,
  );

  function show() {
    for (const box of boxes) box.disabled = chosen.size >= most && !box.checked;
    table.hidden = chosen.size < 2;
    if (table.hidden) return;
    const ids = [...chosen];
    const fields = Object.keys(lists).filter((key) => key.startsWith("field:"));
    const head = [words.field, ...ids.map((id) => lists[`case:${id}`]?.name ?? id)];
    const rows = fields.flatMap((key) => {
      const found = ids.map((id) => values[`value:${id}.${key.slice("field:".length)}`]);
      const differs = new Set(found.map((value) => value?.text)).size > 1;
      if (only.checked && !differs) return [];
      const cells = ids.map((id, i) => {
        const go = button(found[i]?.text ?? "", () => open(`value:${id}.${key.slice("field:".length)}`));
        go.className = "evidence-button";
        return make("td", differs ? { class: "apart" } : {}, go);
      });
      const mark = differs ? [" ", make("span", { class: "by" }, words.differs)] : [];
      return [make("tr", {}, make("th", { scope: "row" }, lists[key].name, ...mark), ...cells)];
    });
    table.replaceChildren(
      make(
        "table",
        {},
        make("thead", {}, make("tr", {}, ...head.map((name) => make("th", { scope: "col" }, name)))),
        make("tbody", {}, ...rows),
      ),
    );
  }
})();
