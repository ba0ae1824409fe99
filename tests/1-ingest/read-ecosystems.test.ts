import { expect, test } from "vitest";
import { readEcosystems } from "../../pipeline/1-ingest/read-ecosystems.js";
import type { Rows } from "../../pipeline/lib/csv.js";

const columns = ["Ecosystem type", "Origin", "Definition", "Benefits", "Total number"];
const file = "paper/made-up-1.csv";
const sheetOf = (...rows: [ecosystem: string, origin: string, total: string][]): Rows => ({
  columns,
  rows: rows.map(([ecosystem, origin, total], index) => ({
    line: index + 2,
    cells: { "Ecosystem type": ecosystem, Origin: origin, Definition: "", Benefits: "", "Total number": total },
  })),
});

test("a row with two totals gives two, and the order runs on", () => {
  expect(
    readEcosystems(
      sheetOf(
        ["Zones", "Made-up Plan (1995)", "149 zones; 10 free zones"],
        ["Clusters", "Made-up Pact (2009-1015)", "3 clusters"],
      ),
      file,
    ),
  ).toEqual([
    { ecosystem: "Zones", origin: "Made-up Plan (1995)", origin_year: "1995", order: 1, count: 149, counted: "zones" },
    {
      ecosystem: "Zones",
      origin: "Made-up Plan (1995)",
      origin_year: "1995",
      order: 2,
      count: 10,
      counted: "free zones",
    },
    {
      ecosystem: "Clusters",
      origin: "Made-up Pact (2009-1015)",
      origin_year: "2009",
      order: 3,
      count: 3,
      counted: "clusters",
    },
  ]);
});

test("a table without rows has no ecosystems", () => {
  expect(readEcosystems(sheetOf(), file)).toEqual([]);
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
  expect(() => readEcosystems(sheetOf([...row]), file)).toThrow(message);
});

test("a missing column is refused, with its name", () => {
  expect(() => readEcosystems({ columns: columns.slice(1), rows: [] }, file)).toThrow(
    `${file}:1: Ecosystem type: expected this column, but it is missing`,
  );
});
