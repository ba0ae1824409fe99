import { expect, test } from "vitest";
import { readStatements } from "../../pipeline/1-ingest/read-statements.js";
import { statementColumns } from "../../pipeline/artifacts.js";
import type { Sheet } from "../../pipeline/lib/artifact.js";

const file = "secondary/made-up.csv";
const sheetOf = (columns: readonly string[], rows: Record<string, string>[]): Sheet => ({
  columns,
  rows: rows.map((cells, index) => ({
    line: index + 2,
    cells: { ...Object.fromEntries(columns.map((column) => [column, ""])), ...cells },
  })),
});

test("a statement keeps its words and gains its place", () => {
  const [found] = readStatements(
    sheetOf(statementColumns, [
      {
        obs_id: "t1",
        cluster_id: "alpha",
        field: "city",
        value: "Nowhereton",
        evidence: "stated",
        source_id: "doc",
        date: "2020",
      },
    ]),
    file,
  );
  expect(found).toEqual({
    obs_id: "t1",
    role: "statements",
    file,
    line: 2,
    column: "value",
    cluster: "alpha",
    field: "city",
    value: "Nowhereton",
    unit: "",
    evidence: "stated",
    source_id: "doc",
    date: "2020",
    valid_from: "",
    valid_to: "",
    term_reason: "",
    note: "",
  });
});

test("no statements are no trouble", () => {
  expect(readStatements(sheetOf(statementColumns, []), file)).toEqual([]);
});

test.each([
  {
    why: "a missing column",
    columns: statementColumns.filter((column) => column !== "date"),
    rows: [],
    says: `${file}:1: date: expected this column, but it is missing`,
  },
  {
    why: "an unknown column",
    columns: [...statementColumns, "vlaue"],
    rows: [],
    says: `${file}:1: vlaue: expected no such column, but found "vlaue"; did you mean value`,
  },
  {
    why: "an id used twice",
    columns: statementColumns,
    rows: [{ obs_id: "t1" }, { obs_id: "t2" }, { obs_id: "t1" }],
    says: `${file}:4: obs_id: expected a new id, but found "t1", which line 2 has`,
  },
])("$why is refused, with its line", ({ columns, rows, says }) => {
  expect(() => readStatements(sheetOf(columns, rows), file)).toThrow(says);
});
