import { expect, test } from "vitest";
import { readTable } from "../../pipeline/1-ingest/read-table.js";
import type { Rows } from "../../pipeline/lib/csv.js";
import { fieldOf } from "../lib/field-of.js";
import { diagnosticsOf } from "../lib/scratch.js";

const codebook = [
  fieldOf({ field: "opened", label: "Year of opening" }),
  fieldOf({ field: "governance", label: "Governed by", published_as: "Governance system" }),
];
const published = { role: "census", source_id: "made_up_table", observed_on: "2023-12-31", case_column: "Name" };
const sheet = (columns: string[], ...rows: string[][]): Rows => ({
  columns,
  rows: rows.map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""])),
  })),
});
const files = { table: "paper/made-up.csv", codebook: "data/made-up-codebook.csv" };
const read = (census: Rows, ignore: string[] = []) => readTable(census, { ...published, ignore }, codebook, files);
const whole = sheet(["Name", "Governance system", "Year of opening"], ["Alpha", "", "2001"], ["Beta", "Mixed", "-"]);

test("every cell is one observation, blank ones too", () => {
  const { observations } = read(whole);
  expect(observations.map(({ case: studyCase, field, value, line }) => [studyCase, field, value, line])).toEqual([
    ["Alpha", "governance", "", 2],
    ["Alpha", "opened", "2001", 2],
    ["Beta", "governance", "Mixed", 3],
    ["Beta", "opened", "-", 3],
  ]);
});

test("an observation names where it was read, who states it and when", () => {
  expect(read(sheet(["Name", "Year of opening"], ["Alpha", "2001"])).observations).toEqual([
    {
      obs_id: "made_up_table:2:opened",
      role: "census",
      file: "paper/made-up.csv",
      line: 2,
      column: "Year of opening",
      case: "Alpha",
      field: "opened",
      value: "2001",
      unit: "",
      evidence: "stated",
      source_id: "made_up_table",
      date: "2023-12-31",
      valid_from: "",
      valid_to: "",
      term_reason: "",
      note: "",
      as_read: "",
      filed_as: "",
      duplicate_of: "",
    },
  ]);
});

test("the table's headers are kept in their order, each with its field, so that the table can be made again", () => {
  expect(read(whole).columns).toEqual({
    ...{ role: "census", source_id: "made_up_table", case_column: "Name" },
    columns: [
      { header: "Governance system", field: "governance" },
      { header: "Year of opening", field: "opened" },
    ],
  });
});

test("columns that study.json ignores give no observation and are no column of the table made again", () => {
  const given = sheet(["Row", "Name", "Year of opening", "Comment"], ["1", "Alpha", "2001", "made up"]);
  const { observations, columns } = read(given, ["Row", "Comment"]);
  expect(observations.map(({ column, value }) => [column, value])).toEqual([["Year of opening", "2001"]]);
  expect(columns.columns).toEqual([{ header: "Year of opening", field: "opened" }]);
});

test("a table without rows is refused", () => {
  expect(() => read(sheet(["Name", "Year of opening"]))).toThrow("expected a row for each case, but found none");
});

test.each<{ why: string; columns: string[]; ignore?: string[]; message: string }>([
  {
    why: "a column that the codebook does not know",
    columns: ["Name", "Year of openin"],
    message:
      'Year of openin: expected a label or published_as of the codebook, but found "Year of openin"; did you mean Year of opening?',
  },
  {
    why: "a column unlike any that the codebook knows",
    columns: ["Name", "Remarks"],
    message:
      'Remarks: expected a label or published_as of the codebook, but found "Remarks"; add its field to the codebook, or the column to ignore in study.json',
  },
  {
    why: "a column by its label where the codebook says how it is published",
    columns: ["Name", "Governed by"],
    message:
      'Governed by: expected a label or published_as of the codebook, but found "Governed by"; add its field to the codebook, or the column to ignore in study.json',
  },
  {
    why: "a table without the case's column",
    columns: ["Year of opening", "Nam"],
    ignore: ["Nam"],
    message: "Name: expected this column, which study.json says names the case; add it; did you mean Nam?",
  },
  {
    why: "a column to be ignored that is not there",
    columns: ["Name", "Year of opening"],
    ignore: ["Comment"],
    message: "Comment: expected this column, which study.json ignores; remove it there",
  },
])("$why is refused, with file and remedy", async ({ columns, ignore, message }) => {
  expect(await diagnosticsOf(() => read(sheet(columns, ["Alpha", "2001"]), ignore))).toEqual([
    `paper/made-up.csv:1: ${message}`,
  ]);
});

test("everything wrong with the columns is reported at once", async () => {
  const found = await diagnosticsOf(() => read(sheet(["Remarks"], ["x"]), ["Comment"]));
  expect(found.map((message) => message.split(": ")[1])).toEqual(["Remarks", "Name", "Comment"]);
});

const submissions = { ...published, submission_column: "Id", date_column: "Day", ignore: [] };
const answered = sheet(
  ["Id", "Day", "Name", "Year of opening", "Governance system"],
  ["u1", "2024-06-10", "Alpha", "2001", ""],
  ["u2", "", "Alpha", "2002", "Mixed"],
);

test("of a table of submissions, a blank cell states nothing, and each answer has its own id and day", () => {
  const { observations, columns } = readTable(answered, submissions, codebook, files);
  expect(observations.map(({ obs_id, case: studyCase, value, date }) => [obs_id, studyCase, value, date])).toEqual([
    ["made_up_table:u1:opened", "Alpha", "2001", "2024-06-10"],
    ["made_up_table:u2:opened", "Alpha", "2002", "2023-12-31"],
    ["made_up_table:u2:governance", "Alpha", "Mixed", "2023-12-31"],
  ]);
  expect(columns.columns.map(({ header }) => header)).toEqual(["Year of opening", "Governance system"]);
});

test("a table of submissions without rows says how they come, and one without its columns which are missing", async () => {
  const [empty] = await diagnosticsOf(() => readTable(sheet([...answered.columns]), submissions, codebook, files));
  expect(empty).toContain("expected a row for each case, but found none; npm run import brings the answers");
  expect(await diagnosticsOf(() => readTable(whole, submissions, codebook, files))).toEqual([
    "paper/made-up.csv:1: Id: expected this column, which study.json names; add it",
    "paper/made-up.csv:1: Day: expected this column, which study.json names; add it",
  ]);
});

test("a header with a blank that keeps words together is the same header", () => {
  const { columns } = read(sheet(["Name", "Governance\u00A0system"], ["Alpha", "Mixed"]));
  expect(columns.columns).toEqual([{ header: "Governance\u00A0system", field: "governance" }]);
});

test("a number that a spreadsheet has shortened is reported, as its digits are lost", async () => {
  expect(await diagnosticsOf(() => read(sheet(["Name", "Year of opening"], ["Alpha", "1,2E+12"])))).toEqual([
    'paper/made-up.csv:2: Year of opening: expected all digits, but found "1,2E+12", as a spreadsheet writes what was a number of 13 digits; write it again, in a column that is formatted as text',
  ]);
});
