import { expect, test } from "vitest";
import { readTotals } from "../../pipeline/1-ingest/read-totals.js";
import type { Rows } from "../../pipeline/lib/csv.js";
import { diagnosticsOf } from "../lib/scratch.js";

const context_table = {
  name_column: "Facility",
  origin_column: "Programme",
  names: {},
  total_column: "How many",
};
const columns = ["Facility", "Programme", "Definition", "How many"];
const file = "paper/made-up-1.csv";
const files = { contextTableGiven: file, study: "data/study.json" };
const read = (sheet: Rows) => readTotals(sheet, { context_table }, files);
const sheetOf = (...rows: [form: string, origin: string, total: string][]): Rows => ({
  columns,
  rows: rows.map(([form, origin, total], index) => ({
    line: index + 2,
    cells: { Facility: form, Programme: origin, Definition: "", "How many": total },
  })),
});

test("a row with two totals gives two, and the order runs on", () => {
  expect(
    read(
      sheetOf(
        ["Zones", "Made-up Plan (1995)", "149 zones; 10 free zones"],
        ["Hubs", "Made-up Pact (2009-1015)", "3 hubs"],
      ),
    ),
  ).toEqual([
    { form: "Zones", origin: "Made-up Plan (1995)", origin_year: "1995", order: 1, count: 149, counted: "zones" },
    { form: "Zones", origin: "Made-up Plan (1995)", origin_year: "1995", order: 2, count: 10, counted: "free zones" },
    { form: "Hubs", origin: "Made-up Pact (2009-1015)", origin_year: "2009", order: 3, count: 3, counted: "hubs" },
  ]);
});

test("a table without rows has no totals", () => {
  expect(read(sheetOf())).toEqual([]);
});

test("a study without such a table has no totals, whether study.json names its columns or not", () => {
  const absent = { columns: [], rows: [] };
  expect(readTotals(absent, {}, files)).toEqual([]);
  expect(read(absent)).toEqual([]);
});

test("a table whose columns study.json does not name is refused, with what to add", async () => {
  expect(await diagnosticsOf(() => readTotals(sheetOf(), {}, files))).toEqual([
    "data/study.json: context_table: expected the columns of the input context_table, but found none; add name_column, origin_column and total_column",
  ]);
});

test.each([
  {
    why: "a plan without a year",
    row: ["Zones", "Made-up Plan", "3 zones"] as const,
    message: `${file}:2: Programme: expected a plan with its year in brackets, but found "Made-up Plan"`,
  },
  {
    why: "a total without a number",
    row: ["Zones", "Plan (1995)", "many zones"] as const,
    message: `${file}:2: How many: expected totals as "12 parks; 3 ports", but found "many zones"`,
  },
  {
    why: "a blank total",
    row: ["Zones", "Plan (1995)", ""] as const,
    message: `${file}:2: How many: expected totals as "12 parks; 3 ports", but found ""`,
  },
])("$why is refused, with its line", ({ row, message }) => {
  expect(() => read(sheetOf([...row]))).toThrow(message);
});

test("columns that study.json names and the table lacks are refused together, each with the nearest name", async () => {
  const given = { columns: ["Facility", "Programm", "Definition"], rows: [] };
  expect(await diagnosticsOf(() => read(given))).toEqual([
    `${file}:1: Programme: expected this column, which study.json names, but it is missing; did you mean Programm?`,
    `${file}:1: How many: expected this column, which study.json names, but it is missing`,
  ]);
});
