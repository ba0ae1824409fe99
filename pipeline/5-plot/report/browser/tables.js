// Every table can be sorted by each of its columns and filtered by any words in its rows.
(() => {
  const { make, words } = window.report;
  const fewest = 8;
  const fill = (text, parts) => text.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const inOrder = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

  // On a narrow screen each row is a card, and each cell names its column. Such a table is no table to a screen reader unless it says so.
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  /** A frame stops the Tab key only where it scrolls, or where keys zoom what is in it; the focus can be put on any. */
  function stopOrNot(frame) {
    const isZoomed = frame.previousElementSibling?.matches(".zoom");
    const scrolls = frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight;
    frame.tabIndex = scrolls || isZoomed ? 0 : -1;
  }
  const sizes = new ResizeObserver((all) => all.map(({ target }) => target).forEach(stopOrNot));
  document.addEventListener("chart-drawn", ({ target }) => {
    const frame = target.closest(".scroll");
    sizes.observe(frame);
    // Once its buttons are there, which other scripts add.
    setTimeout(() => stopOrNot(frame));
  });

  /** Makes the tables within a part of the page foldable, sortable and searchable. */
  function enhance(part) {
    for (const table of part.querySelectorAll(".table table, table.folding")) foldable(table);
    for (const frame of part.querySelectorAll(".scroll")) sizes.observe(frame);
    const tables = [...(part.matches?.(".table") ? [part] : []), ...part.querySelectorAll(".table")];
    for (const table of tables) {
      const body = table.querySelector("tbody");
      const rows = [...body.rows];
      for (const [column, head] of [...table.querySelectorAll("thead th")].entries())
        sortable(head, column, body, rows);
      if (rows.length >= fewest) table.querySelector("h3").after(filter(table, rows));
    }
  }
  window.report.tables = { enhance };
  enhance(document);

  function foldable(table) {
    const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent);
    for (const element of [table, ...table.querySelectorAll("thead, tbody, tr, td")])
      element.setAttribute("role", roles[element.tagName]);
    for (const head of table.querySelectorAll("th"))
      head.setAttribute("role", head.scope === "row" ? "rowheader" : "columnheader");
    for (const cell of table.querySelectorAll("tbody td")) cell.dataset.label = heads[cell.cellIndex] ?? "";
    table.classList.add("folds");
  }

  function sortable(head, column, body, rows) {
    const label = head.textContent;
    const button = make("button", { type: "button", title: fill(words.sort, { column: label }) }, label);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[column]) }));
      const compare = comparing(keyed.map(({ key }) => key));
      keyed.sort((a, b) => lastIfEmpty(a.key, b.key) || (down ? -1 : 1) * compare(a.key, b.key));
      body.append(...keyed.map(({ row }) => row));
    });
  }

  function lastIfEmpty(a, b) {
    return (a === "" ? 1 : 0) - (b === "" ? 1 : 0);
  }

  function keyOf(cell) {
    return cell.dataset.sort ?? cell.textContent.trim();
  }

  /** One order for a whole column: by number if every cell is one, else by word. */
  function comparing(keys) {
    const areNumbers = keys.every((key) => key === "" || /^-?\d+(\.\d+)?$/.test(key));
    return areNumbers ? (a, b) => a - b : inOrder;
  }

  function filter(table, rows) {
    const input = make("input", { type: "search", autocomplete: "off" });
    const count = make("output", {});
    const showCount = (shown) => {
      count.textContent = shown === 0 ? words.nothing : fill(words.rows, { shown, all: rows.length });
      table.classList.toggle("nothing", shown === 0);
    };
    let texts;
    input.addEventListener("input", () => {
      texts ??= rows.map((row) => plain(row.textContent));
      const wanted = plain(input.value).split(/\s+/);
      for (const [i, row] of rows.entries()) row.hidden = !wanted.every((word) => texts[i].includes(word));
      showCount(rows.filter(({ hidden }) => !hidden).length);
    });
    showCount(rows.length);
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
