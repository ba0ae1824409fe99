import { expect, test } from "vitest";
import { readGivenTable } from "../../../pipeline/commands/new/read-given-table.js";
import { bytes, diagnosticsOf } from "../../lib/scratch.js";

const read = (text: string) => readGivenTable(bytes(text), "table.csv");

test.each([
  { what: "commas", text: 'Name,"Year, founded"\nA,2009\n' },
  { what: "semicolons", text: 'Name;"Year, founded"\r\nA;2009\r\n' },
  { what: "semicolons, with commas unquoted", text: "Name;Year, founded\nA;2009" },
  { what: "tabs", text: "Name\tYear, founded\nA\t2009\n" },
  {
    what: "a byte order mark, blanks and empty rows and columns",
    text: "\uFEFFName ; Year, founded;;\n A;2009 ;;\n;;;\n",
  },
])("columns are read that are parted by $what", ({ text }) => {
  const { columns, rows } = read(text);
  expect(columns).toEqual(["Name", "Year, founded"]);
  expect(rows.map(({ cells }) => ({ ...cells }))).toEqual([{ Name: "A", "Year, founded": "2009" }]);
});

test.each([
  { text: "", message: /the file is empty/ },
  { text: "Name;Name\nA;B\n", message: /expected each column once/ },
  { text: ";Name\nA;B\n", message: /expected a name for column 1/ },
])("$text is refused", async ({ text, message }) => {
  expect((await diagnosticsOf(() => read(text))).join("\n")).toMatch(message);
});
