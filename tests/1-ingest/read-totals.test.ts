import { expect, test } from "vitest";
import { readTotals } from "../../pipeline/1-ingest/read-totals.js";
import type { Rows } from "../../pipeline/lib/csv.js";

const columns = ["Total type", "Origin", "Definition", "Benefits", "Total number"];
const file = "paper/made-up-1.csv";
const sheetOf = (...rows: [form: string, origin: string, total: string][]): Rows => ({
  columns,
  rows: rows.map(([form, origin, total], index) => ({
    line: index + 2,
    cells: { "Total type": form, Origin: origin, Definition: "", Benefits: "", "Total number": total },
  })),
});

test("a row with two totals gives two, and the order runs on", () => {
  expect(
    readTotals(
      sheetOf(
        ["Zones", "Made-up Plan (1995)", "149 zones; 10 free zones"],
        ["Clusters", "Made-up Pact (2009-1015)", "3 clusters"],
      ),
      file,
    ),
  ).toEqual([
    { form: "Zones", origin: "Made-up Plan (1995)", origin_year: "1995", order: 1, count: 149, counted: "zones" },
    {
      form: "Zones",
      origin: "Made-up Plan (1995)",
      origin_year: "1995",
      order: 2,
      count: 10,
      counted: "free zones",
    },
    {
      form: "Clusters",
      origin: "Made-up Pact (2009-1015)",
      origin_year: "2009",
      order: 3,
      count: 3,
      counted: "clusters",
    },
  ]);
});

test("a table without rows has no totals", () => {
  expect(readTotals(sheetOf(), file)).toEqual([]);
});

test.each([
  {
    why: "a plan without a year",
    row: ["Zones", "Made-up Plan", "3 zones"] as const,
    message: `${file}:2: Origin: expected a plan with its year in brackets, but found "Made-up Plan"`,
  },
  {
    why: "a total without a number",
    row: ["Zones", "Plan (1995)", "many zones"] as const,
    message: `${file}:2: Total number: expected a number and what it counts, but found "many zones"`,
  },
  {
    why: "a blank total",
    row: ["Zones", "Plan (1995)", ""] as const,
    message: `${file}:2: Total number: expected a number and what it counts, but found ""`,
  },
])("$why is refused, with its line", ({ row, message }) => {
  expect(() => readTotals(sheetOf([...row]), file)).toThrow(message);
});

test("a missing column is refused, with its name", () => {
  expect(() => readTotals({ columns: columns.slice(1), rows: [] }, file)).toThrow(
    `${file}:1: Total type: expected this column, but it is missing`,
  );
});
