import { expect, test } from "vitest";
import { z } from "zod";
import { parseTable, readTable } from "../../../pipeline/lib/tables/parse-table.js";
import { describeFormat, formatOf } from "../../../pipeline/lib/tables/table-format.js";
import { bytes, diagnosticsOf } from "../scratch.js";
import { type MadeUpCell, makeWorkbook } from "./make-workbook.js";

const read = (given: Uint8Array, options = {}) => {
  const table = readTable(given, "a.csv", options);
  const format = formatOf(table);
  return {
    rows: table.rows.map(({ line, cells }) => [line, ...table.columns.map((column) => cells[column])]),
    columns: table.columns,
    how: format && describeFormat(format),
  };
};
const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

test.each([
  { what: "commas in UTF-8", given: bytes("Pôle,Mots\nA,x\n"), how: "" },
  { what: "semicolons", given: bytes('\uFEFF"Pôle";"Mots"\r\n"A";"x"\r\n'), how: "columns separated by semicolons" },
  { what: "tabs in UTF-16", given: utf16("\uFEFFPôle\tMots\nA\tx\n"), how: "columns separated by tabs, UTF-16" },
  { what: "Windows-1252", given: latin("P\xF4le;Mots\r\nA;x"), how: "columns separated by semicolons, Windows-1252" },
  { what: "empty columns behind", given: bytes("Pôle,Mots,,\nA,x,,\n,,,\n"), how: "" },
  {
    what: "a workbook",
    given: makeWorkbook({
      Feuil1: [
        ["Pôle", "Mots"],
        ["A", "x"],
      ],
      Feuil2: [],
    }),
    how: 'sheet "Feuil1" of a workbook',
  },
])("a table with $what is read, and how it is written is known", ({ given, how }) => {
  expect(read(given)).toEqual({ columns: ["Pôle", "Mots"], rows: [[2, "A", "x"]], how });
});

test("a first line that states the separator is none of the table's, and counts as a line", () => {
  expect(read(bytes("sep=;\r\nA,B;C\r\n1,2;3\r\n"))).toMatchObject({ columns: ["A,B", "C"], rows: [[3, "1,2", "3"]] });
});

test("a curly quote of Windows-1252 is one", () => {
  // 0x92 is U+2019, and 0x80 the euro sign: https://encoding.spec.whatwg.org/index-windows-1252.txt
  expect(read(latin("Chiffre d\x92affaires,\x80\n1,2\n")).columns).toEqual(["Chiffre d’affaires", "€"]);
});

test("a table in the Windows-1250 of Central Europe is refused, and signs that are no letters stay as they are", async () => {
  // "Rok założenia": 0xB3 is ł, and 0xBF ż: https://encoding.spec.whatwg.org/index-windows-1250.txt
  const polish = await diagnosticsOf(() => read(latin("Park;Rok\r\nA;2003\r\nza\xB3o\xBFenia;2004\r\n")));
  expect(polish).toEqual([
    "a.csv:3: expected text in UTF-8, UTF-16 or Windows-1252, but found bytes of another encoding; save the file as UTF-8",
  ]);
  expect(read(latin("\xBFQu\xE9?;Volume, m\xB3/an;N\xBA1\r\na;\xBE;\xA35\r\n")).columns).toEqual([
    "¿Qué?",
    "Volume, m³/an",
    "Nº1",
  ]);
});

test("of two separators the one that divides all rows alike is taken", () => {
  expect(read(bytes("a;b,c\n1;2,3\n4;5;6,7\n")).columns).toEqual(["a;b", "c"]);
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
  {
    what: "a workbook of before 2007",
    given: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    message: "a.csv: expected a workbook as .xlsx or a table as text",
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

const Row = z.strictObject({
  id: z.string(),
  day: z
    .string()
    .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, "a date")
    .meta({ written: "partial-date" }),
  size: z.coerce.number(),
});
const parse = (given: Uint8Array, locale?: "fr") => parseTable(given, "a.csv", { row: Row, key: ["id"] }, { locale });

test("numbers and dates are read by what their columns hold", () => {
  expect(parse(bytes("id;day;size\na;31/12/2023;1 054,5\n"), "fr")).toEqual([
    { id: "a", day: "2023-12-31", size: 1054.5 },
  ]);
});

test.each([
  {
    row: "a;2023;1,234",
    message:
      'a.csv:2: size: expected a number that can be read in one way, but found "1,234", which is 1.234 with a decimal comma, or 1234',
  },
  {
    row: "a;03/04/2023;1",
    message:
      'a.csv:2: day: expected a date that can be read in one way, but found "03/04/2023", which is 2023-04-03 where the day comes first, or 2023-03-04',
  },
  {
    row: "a;févr-21;1",
    message:
      'a.csv:2: day: expected a date, but found "févr-21", as a spreadsheet writes what was 2021-02; write it again',
  },
  {
    row: "1,2E+12;2023;1",
    message:
      'a.csv:2: id: expected all digits, but found "1,2E+12", as a spreadsheet writes what was a number of 13 digits',
  },
])("$row is an error that shows both readings", async ({ row, message }) => {
  const [first, ...more] = await diagnosticsOf(() => parse(bytes(`id;day;size\n${row}\n`)));
  expect(first).toContain(message);
  expect(more).toEqual([]);
});

test("the first of a month in a workbook may be a month that it rewrote", async () => {
  const given = makeWorkbook({
    S: [
      ["id", "day", "size"],
      ["a", { xml: '<c s="2"><v>44228</v></c>' }, 1],
    ],
  });
  expect((await diagnosticsOf(() => parse(given)))[0]).toContain(
    "which is 2021-02-01, or 2021-02 as a spreadsheet rewrites it",
  );
});
