import { expect, test } from "vitest";
import { readTable } from "../../pipeline/1-ingest/read-table.js";
import type { Rows } from "../../pipeline/lib/csv.js";
import type { Field } from "../../pipeline/schemas/index.js";

const field = (name: string, label: string, published_as = ""): Field => ({
  field: name,
  label,
  published_as,
  type: "text",
  codes: "",
  unit: "",
  questionnaire_item: "",
  nature: "fixed",
  valid_years: "",
  validity_reason: "",
  description: "",
});
const codebook = [field("creation_year", "Creation year"), field("governance", "Governed by", "Governance system")];
const published = { role: "table_2", source_id: "made_up_table", observed_on: "2023-12-31", case_column: "Name" };
const sheet = (columns: string[], ...rows: string[][]): Rows => ({
  columns,
  rows: rows.map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""])),
  })),
});
const read = (table_2: Rows) =>
  readTable({ table_2: { sheet: () => table_2, file: "paper/made-up.csv" } }, published, codebook, "data/study.json");

test("every cell is one observation, blank ones too", () => {
  const found = read(
    sheet(["Name", "Governance system", "Creation year"], ["Alpha", "", "2001"], ["Beta", "Mixed", "-"]),
  );
  expect(found.map(({ case: studyCase, field, value, line }) => [studyCase, field, value, line])).toEqual([
    ["Alpha", "governance", "", 2],
    ["Alpha", "creation_year", "2001", 2],
    ["Beta", "governance", "Mixed", 3],
    ["Beta", "creation_year", "-", 3],
  ]);
});

test("an observation says where it was read, who states it and when", () => {
  expect(read(sheet(["Name", "Creation year"], ["Alpha", "2001"]))[0]).toEqual({
    obs_id: "made_up_table:2:creation_year",
    role: "table_2",
    file: "paper/made-up.csv",
    line: 2,
    column: "Creation year",
    case: "Alpha",
    field: "creation_year",
    value: "2001",
    unit: "",
    evidence: "stated",
    source_id: "made_up_table",
    date: "2023-12-31",
    valid_from: "",
    valid_to: "",
    term_reason: "",
    note: "",
  });
});

test("a table without rows is refused", () => {
  expect(() => read(sheet(["Name", "Creation year"]))).toThrow("expected a row for each case, but found none");
});

test.each([
  {
    why: "a column that the codebook does not know",
    columns: ["Name", "Creation yaer"],
    message:
      'paper/made-up.csv:1: Creation yaer: expected a label or published_as of codebook.csv, but found "Creation yaer"; did you mean Creation year?',
  },
  {
    why: "a table without the cluster's column",
    columns: ["Creation year"],
    message: "paper/made-up.csv:1: Name: expected this column",
  },
])("$why is refused", ({ columns, message }) => {
  expect(() => read(sheet(columns, ["Alpha", "2001"]))).toThrow(message);
});

test("a role that is no table is refused, with those that are", () => {
  expect(() =>
    readTable(
      { table_2: { sheet: () => sheet(["Name"]), file: "a.csv" } },
      { ...published, role: "table_9" },
      codebook,
      "data/study.json",
    ),
  ).toThrow('expected one of table_2, but found "table_9"');
});
