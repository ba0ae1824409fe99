// The rows behind a chart: what its marks show, each in words, with what it was determined from.
(() => {
  const { read } = window.report;
  const held = read("report-evidence");
  // As published: the page offers files under no other setting.
  const [values, lists] = [{ ...held.values }, { ...held.lists }];
  const { words, formula } = read("report-downloads");
  const isFormula = new RegExp(formula);
  const columns = Object.keys(words.heads);
  const drawn = ["verdict", "combinations", "count", "of", "percent", "low", "high"];
  const within = (key) => key.slice("value:".length);

  /** Marks stand at exact places; a reader needs no more than a decimal of a percentage. */
  const rounded = (fact) => (typeof fact === "number" ? Math.round(10 * fact) / 10 : fact);

  /** What each mark opens, in the chart's order, with the facts that its rows have of it; marks of the same facts are one. */
  function marksOf({ data }) {
    const found = new Map();
    const rows = data.flatMap((set) => (Array.isArray(set.values) ? set.values : []));
    for (const row of rows) {
      // A row's or column's name opens all values of it, which the chart shows one by one.
      if (!row?.evidence || /^(case|field):/.test(row.evidence)) continue;
      const facts = {};
      for (const name of drawn) if (row[name] !== undefined && row[name] !== null) facts[name] = rounded(row[name]);
      const keys = row.evidence.startsWith("pair:") ? (lists[row.evidence]?.keys ?? []) : [row.evidence];
      for (const key of keys) {
        const known = found.get(key) ?? [];
        const same = known.find((other) =>
          Object.entries(facts).every(([name, fact]) => (other[name] ?? fact) === fact),
        );
        if (same) Object.assign(same, facts);
        else found.set(key, [...known, facts]);
      }
    }
    return [...found].flatMap(([key, all]) => all.map((facts) => ({ key, facts })));
  }

  /** A table: the columns that have anything in them, and a list of cells for each row. */
  function rowsOf(spec) {
    const rows = marksOf(spec).map(({ key, facts }) => ({ key, ...facts, ...verdictOf(facts), ...wordsOf(key) }));
    const used = columns.filter((name) => rows.some((row) => (row[name] ?? "") !== ""));
    return { columns: used, rows: rows.map((row) => used.map((name) => row[name] ?? "")) };
  }

  function verdictOf({ verdict }) {
    return verdict === undefined ? {} : { verdict: lists[`verdict:${verdict}`]?.name ?? verdict };
  }

  function wordsOf(key) {
    const value = values[key];
    if (value === undefined) {
      const { name = key, intro = [], keys = [] } = lists[key] ?? {};
      return { name, value: intro.join("; "), values: keys.map(within).join(";") };
    }
    const id = within(key);
    const caseId = id.slice(0, id.indexOf("."));
    const nameOfCase = lists[`case:${caseId}`]?.name ?? caseId;
    const nameOfField = lists[`field:${id.slice(caseId.length + 1)}`]?.name ?? id.slice(caseId.length + 1);
    const from = (stance) => value.statements.filter((one) => one.stance === stance).map(({ source }) => source);
    const list = (ids) => [...new Set(ids)].join(";");
    return {
      ...{ case: nameOfCase, field: nameOfField, status: value.status, rule: value.rule },
      value: value.text === value.status ? "" : value.text,
      ...{ for: list(from("supports")), against: list(from("dissents")) },
    };
  }

  /** @param isComma whether it is for a spreadsheet in French, which takes a comma for the decimal point and so parts cells by `;` */
  function toCsv({ columns: names, rows }, isComma) {
    const [comma, end] = [isComma ? ";" : ",", "\r\n"];
    const plain = (cell) => (typeof cell === "number" ? String(cell).replace(".", isComma ? "," : ".") : cell);
    // What a spreadsheet would take for a formula stands behind an apostrophe.
    const safe = (cell) => (typeof cell === "string" && isFormula.test(cell.trim()) ? `'${cell}` : plain(cell));
    const isSpecial = isComma ? /[";\r\n]/ : /[",\r\n]/;
    const quoted = (cell) => (isSpecial.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const line = (cells) => cells.map((cell) => quoted(safe(cell))).join(comma) + end;
    const text = [names.map((name) => words.heads[name]), ...rows].map(line).join("");
    // Without the mark, Excel would not take it for UTF-8.
    return `${isComma ? "\ufeff" : ""}${text}`;
  }

  window.report.rows = { rowsOf, toCsv, values };
})();
