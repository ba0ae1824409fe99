import { expect, test } from "vitest";
import { parseTable } from "../../../pipeline/lib/tables/parse-table.js";
import { bytes, diagnosticsOf } from "../scratch.js";
import { partlyDated, rowsOfTable as read } from "./rows-of-table.js";

const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

test.each([
  { what: "commas in UTF-8", given: bytes("Pôle,Mots\nA,x\n"), how: "" },
  { what: "semicolons", given: bytes('\uFEFF"Pôle";"Mots"\r\n"A";"x"\r\n'), how: "columns separated by semicolons" },
  { what: "tabs in UTF-16", given: utf16("\uFEFFPôle\tMots\nA\tx\n"), how: "columns separated by tabs, UTF-16" },
  { what: "Windows-1252", given: latin("P\xF4le;Mots\r\nA;x"), how: "columns separated by semicolons, Windows-1252" },
  { what: "empty columns behind", given: bytes("Pôle,Mots,,\nA,x,,\n,,,\n"), how: "" },
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

test("a workbook of before 2007 is refused", async () => {
  const given = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]);
  expect((await diagnosticsOf(() => read(given)))[0]).toContain(
    "a.csv: expected a workbook as .xlsx or a table as text",
  );
});

const parse = (given: Uint8Array, locale?: "fr") =>
  parseTable(given, "a.csv", { row: partlyDated, key: ["id"] }, { locale });

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
