// Every table can be sorted by each of its columns and filtered by any words in its rows.
(() => {
  const { make, words } = window.report;
  const fewest = 8;
  const said = (text, parts) => text.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const inOrder = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

  for (const table of document.querySelectorAll(".table")) {
    const body = table.querySelector("tbody");
    const rows = [...body.rows];
    for (const [column, head] of [...table.querySelectorAll("thead th")].entries()) sortable(head, column, body, rows);
    if (rows.length >= fewest) table.querySelector("h3").after(filter(table, rows));
  }

  function sortable(head, column, body, rows) {
    const label = head.textContent;
    const button = make("button", { type: "button", title: said(words.sort, { column: label }) }, label);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const cell = (row) => row.cells[column].textContent;
      const sorted = [...rows].sort(
        (a, b) => lastIfEmpty(cell(a), cell(b)) || (down ? -1 : 1) * compare(cell(a), cell(b)),
      );
      body.append(...sorted);
    });
  }

  function lastIfEmpty(a, b) {
    return (a === "" ? 1 : 0) - (b === "" ? 1 : 0);
  }

  function compare(a, b) {
    const [x, y] = [a, b].map((text) => Number.parseFloat(text.replace(",", ".")));
    return Number.isNaN(x) || Number.isNaN(y) || x === y ? inOrder(a, b) : x - y;
  }

  function filter(table, rows) {
    const input = make("input", { type: "search", autocomplete: "off" });
    const count = make("output", {});
    const tell = (shown) => {
      count.textContent = said(words.rows, { shown, all: rows.length });
    };
    let texts;
    input.addEventListener("input", () => {
      texts ??= rows.map((row) => plain(row.textContent));
      const wanted = plain(input.value).split(/\s+/);
      for (const [i, row] of rows.entries()) row.hidden = !wanted.every((word) => texts[i].includes(word));
      tell(rows.filter(({ hidden }) => !hidden).length);
    });
    tell(rows.length);
    const caption = table.querySelector("h3").textContent;
    return make(
      "p",
      { class: "filter" },
      make("label", {}, `${words.filter} `, make("span", { class: "unseen" }, caption), input),
      " ",
      count,
    );
  }
})();
