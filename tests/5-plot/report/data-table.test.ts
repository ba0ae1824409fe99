import { expect, test } from "vitest";
import { dataTable } from "../../../pipeline/5-plot/report/data-table.js";
import { html } from "../../../pipeline/5-plot/report/html.js";

test.each([
  { what: "a formula", cell: "=1+1", shown: "'=1+1" },
  { what: "a formula within a link", cell: html`<a href="#x">=1+1</a>`, shown: `'<a href="#x">=1+1</a>` },
  { what: "a call", cell: { shown: "@SUM(A1)", by: 1 }, shown: "'@SUM(A1)" },
  { what: "a negative number", cell: "-3.5", shown: "-3.5" },
  { what: "a number", cell: 7, shown: "7" },
  { what: "words", cell: "Fès = 1", shown: "Fès = 1" },
])("a cell of $what is shown as $shown", ({ cell, shown }) => {
  const { text } = dataTable({ id: "t", caption: "made up", heads: ["a", "b"], rows: [["name", cell]] });
  expect(/<td[^>]*>(.*)<\/td>/.exec(text)?.[1]).toBe(shown);
});
