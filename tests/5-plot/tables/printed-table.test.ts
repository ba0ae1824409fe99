import { expect, test } from "vitest";
import { withColumns } from "../../../pipeline/5-plot/tables/printed-table.js";

const named = { name: "made-up", caption: "Made up", notes: ["Nobody"] };

test.each([
  { what: "at least six letters", headings: ["n"], rows: [["1"], ["22"]], shares: [6] },
  { what: "its longest cell", headings: ["n"], rows: [["a school"], ["a made-up school"]], shares: [16] },
  { what: "the longest word of its heading, not the whole", headings: ["Main characteristic"], rows: [], shares: [14] },
  { what: "at most forty letters", headings: ["n"], rows: [["x".repeat(200)]], shares: [40] },
  { what: "its heading, where a row is shorter", headings: ["School", "Remarkable"], rows: [["a"]], shares: [6, 10] },
  { what: "nothing, where there is no column", headings: [], rows: [[]], shares: [] },
])("a column asks for $what", ({ headings, rows, shares }) => {
  expect(withColumns(named, { headings, rows }).columns.map(({ share }) => share)).toEqual(shares);
});

test("columns are aligned by their place, to the left unless they say otherwise", () => {
  const sheet = { headings: ["a", "b", "c"], rows: [["1", "2", "3"]] };
  expect(withColumns(named, sheet).columns.map(({ align }) => align)).toEqual(["left", "left", "left"]);
  const { columns, ...table } = withColumns(named, sheet, (column) => (column === 0 ? "left" : "right"));
  expect(columns.map(({ heading, align }) => [heading, align])).toEqual([
    ["a", "left"],
    ["b", "right"],
    ["c", "right"],
  ]);
  expect(table).toEqual({ ...named, rows: sheet.rows });
});
