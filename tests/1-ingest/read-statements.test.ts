import { expect, test } from "vitest";
import { readStatements } from "../../pipeline/1-ingest/read-statements.js";
import type { Rows } from "../../pipeline/lib/csv.js";
import { statementColumns } from "../../pipeline/schemas/index.js";

const file = "secondary/made-up.csv";
const sheetOf = (columns: readonly string[], rows: Record<string, string>[]): Rows => ({
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
        case_id: "alpha",
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
    case: "alpha",
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
    as_read: "",
    filed_as: "",
    duplicate_of: "",
  });
});

test("no statements are no trouble", () => {
  expect(readStatements(sheetOf(statementColumns, []), file)).toEqual([]);
  expect(readStatements(sheetOf([], []), file)).toEqual([]);
});

test.each([
  {
    why: "a missing column",
    columns: statementColumns.filter((column) => column !== "date"),
    message: `${file}:1: date: expected this column, but it is missing`,
  },
  {
    why: "an unknown column",
    columns: [...statementColumns, "vlaue"],
    message: `${file}:1: vlaue: expected no such column, but found "vlaue"; the columns are obs_id, case_id,`,
  },
])("$why is refused", ({ columns, message }) => {
  expect(() => readStatements(sheetOf(columns, []), file)).toThrow(message);
});

test("a column that slipped is told at the header, not on each row", () => {
  const columns = statementColumns.map((column) => (column === "obs_id" ? "OBS_ID" : column));
  expect(() => readStatements(sheetOf(columns, [{ OBS_ID: "t1" }, { OBS_ID: "t2" }]), file)).toThrow(
    new RegExp(
      `^${file}:1: obs_id: expected this column, but it is missing\\n${file}:1: OBS_ID: .* did you mean obs_id\\?$`,
    ),
  );
});

test("ids are handed on as they stand, also empty or used twice: 2-clean judges them", () => {
  const rows = [{ obs_id: "t1" }, { obs_id: "" }, { obs_id: "t1" }];
  expect(readStatements(sheetOf(statementColumns, rows), file)).toMatchObject(rows);
});
