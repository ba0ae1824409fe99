import { expect, test } from "vitest";
import { parseTable } from "../../../pipeline/lib/tables/parse-table.js";
import { bytes, diagnosticsOf } from "../scratch.js";
import { type MadeUpCell, makeWorkbook } from "./make-workbook.js";
import { partlyDated, rowsOfTable as read } from "./rows-of-table.js";

test("a workbook is read, and how it is written is known", () => {
  const given = makeWorkbook({
    Feuil1: [
      ["Pôle", "Mots"],
      ["A", "x"],
    ],
    Feuil2: [],
  });
  expect(read(given)).toEqual({
    columns: ["Pôle", "Mots"],
    rows: [[2, "A", "x"]],
    how: 'sheet "Feuil1" of a workbook',
  });
});

const one = (cell: MadeUpCell, inSheet = "") =>
  makeWorkbook(
    {
      S: [
        ["A", "B"],
        ["x", cell],
      ],
    },
    inSheet,
  );
test.each([
  { what: "a number", cell: 20.4, locale: undefined, text: "20.4" },
  { what: "a number in French", cell: 20.4, locale: "fr", text: "20,4" },
  { what: "a percentage", cell: { xml: '<c s="1"><v>0.5</v></c>' }, locale: undefined, text: "50 %" },
  { what: "a day", cell: { xml: '<c s="2"><v>45453</v></c>' }, locale: undefined, text: "2024-06-10" },
  { what: "true", cell: true, locale: undefined, text: "TRUE" },
  { what: "nothing", cell: null, locale: undefined, text: "" },
])("of a workbook, $what is read as $text", ({ cell, locale, text }) => {
  expect(read(one(cell), { locale }).rows).toEqual([[2, "x", text]]);
});

test.each([
  {
    what: "a formula without its result",
    given: one({ xml: "<c><f>A1+1</f></c>" }),
    message: "a.csv [S]:2: B: expected a value, but found a formula without its result",
  },
  {
    what: "an error",
    given: one({ xml: '<c t="e"><v>#REF!</v></c>' }),
    message: "a.csv [S]:2: B: expected a value, but found the error #REF!",
  },
  {
    what: "merged cells",
    given: one("y", '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
    message: "a.csv [S]:1: A: expected each cell by itself, but found A1:B1 merged",
  },
  {
    what: "a number that passes for a day of 1905",
    given: one({ xml: '<c s="2"><v>2006</v></c>' }),
    message:
      "a.csv [S]:2: B: expected a number or a day after 1905, but found 1905-06-28, which is how a spreadsheet shows the number 2006",
  },
  {
    what: "a long number",
    given: one({ xml: "<c><v>1234567890123456789</v></c>" }),
    message: "a.csv [S]:2: B: expected a number of at most 15 digits",
  },
  {
    what: "several sheets",
    given: makeWorkbook({ a: [["x"]], b: [["y"]] }),
    message: 'a.csv: expected one sheet with rows, but found "a", "b"; name the one',
  },
  {
    what: "two columns of one name",
    given: makeWorkbook({
      S: [
        ["A", "A"],
        ["x", "y"],
      ],
    }),
    message: "a.csv [S]:1: A: expected each column once",
  },
  {
    what: "an archive that is no workbook",
    given: bytes("PK\x03\x04...."),
    message: "a.csv:1: expected a workbook as .xlsx, but it cannot be read",
  },
])("$what is reported with its place", async ({ given, message }) => {
  expect((await diagnosticsOf(() => read(given)))[0]).toContain(message);
});

test("the sheet that the study names is read", async () => {
  const given = makeWorkbook({ a: [["x"]], b: [["y"], ["1"]] });
  expect(read(given, { sheet: "b" }).columns).toEqual(["y"]);
  expect(await diagnosticsOf(() => read(given, { sheet: "B" }))).toEqual([
    'a.csv: expected the sheet "B", but the workbook has "a", "b"; did you mean b?',
  ]);
});

test("the first of a month in a workbook may be a month that it rewrote", async () => {
  const given = makeWorkbook({
    S: [
      ["id", "day", "size"],
      ["a", { xml: '<c s="2"><v>44228</v></c>' }, 1],
    ],
  });
  expect((await diagnosticsOf(() => parseTable(given, "a.csv", { row: partlyDated, key: ["id"] })))[0]).toContain(
    "which is 2021-02-01, or 2021-02 as a spreadsheet rewrites it",
  );
});
