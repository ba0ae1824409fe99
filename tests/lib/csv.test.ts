import { expect, test } from "vitest";
import { z } from "zod";
import { formatCsv, formatRows, parseCsv, readRows } from "../../pipeline/lib/csv.js";
import { bytes, diagnosticsOf, text } from "./scratch.js";

const Row = z.strictObject({
  id: z.string().min(1, "an id"),
  kind: z.enum(["private", "public"]),
  year: z.coerce.number().int(),
});
const parse = (content: string | Uint8Array) =>
  parseCsv(typeof content === "string" ? bytes(content) : content, "a.csv", Row, ["id"]);

test.each([
  { how: "plain", content: "id,kind,year\nb,public,2010\n" },
  { how: "in another order", content: "year,id,kind\n2010,b,public\n" },
  { how: "with a byte order mark and CRLF", content: "\uFEFFid,kind,year\r\nb,public,2010\r\n" },
  { how: "without a last line end", content: 'id,kind,year\n"b",public,2010' },
])("a table $how is read", ({ content }) => {
  expect(parse(content)).toEqual([{ id: "b", kind: "public", year: 2010 }]);
});

test.each([
  { wrong: "an empty file", content: "", messages: ["a.csv:1: expected a header and rows, but the file is empty"] },
  {
    wrong: "a missing column",
    content: "id,kind\nb,public\n",
    messages: ["a.csv:1: year: expected this column, but it is missing"],
  },
  {
    wrong: "a misspelt column",
    content: "id,knd,year\nb,public,2010\n",
    messages: [
      "a.csv:1: kind: expected this column, but it is missing",
      'a.csv:1: knd: expected no such column, but found "knd"; did you mean kind?',
    ],
  },
  {
    wrong: "a column twice",
    content: "id,kind,year,id\n",
    messages: ["a.csv:1: id: expected each column once, but found it again; rename or remove one"],
  },
  {
    wrong: "a column named __proto__",
    content: "id,kind,year,__proto__\nb,public,2010,x\n",
    messages: ['a.csv:1: __proto__: expected no such column, but found "__proto__"; the columns are id, kind, year'],
  },
  {
    wrong: "semicolons",
    content: "id;kind;year\n",
    messages: [
      'a.csv:1: expected columns separated by commas, but found "id;kind;year"; save the file as comma-separated',
    ],
  },
  {
    wrong: "semicolons between quoted cells",
    content: '"id";"kind"\n"a";"public"\n',
    messages: [
      String.raw`a.csv:1: expected columns separated by commas, but found "\"id\";\"kind\""; save the file as comma-separated`,
    ],
  },
  {
    wrong: "a row of commas between rows",
    content: "id,kind,year\n, ,\nb,public,2010\n",
    messages: ["a.csv:2: expected a row, but found an empty one; remove it"],
  },
  {
    wrong: "a short row",
    content: "id,kind,year\nb,public\n",
    messages: ["a.csv:2: expected 3 cells, but found 2; is a comma missing?"],
  },
  {
    wrong: "a long row",
    content: "id,kind,year\nb,public,2010,x\n",
    messages: ["a.csv:2: expected 3 cells, but found 4; quote cells that hold a comma"],
  },
  {
    wrong: "a blank line between rows",
    content: "id,kind,year\n\nb,public,2010\n",
    messages: ["a.csv:2: expected a row, but found an empty one; remove it"],
  },
  {
    wrong: "a quote that is never closed",
    content: 'id,kind,year\na,public,2010\n"b,public,2010\nc,public,2010\n',
    messages: ["a.csv:3: expected a closing quote, but found the end of the file"],
  },
  {
    wrong: "text after a closing quote",
    content: 'id,kind,year\n"b"x,public,2010\n',
    messages: [
      'a.csv:2: expected a comma or a line end after the closing quote; a quote within a quoted cell is written ""',
    ],
  },
  {
    wrong: "a NUL byte",
    content: "id,kind,year\nb,pub\0lic,2010\n",
    messages: ["a.csv:2: expected text in UTF-8, but found a NUL byte; save the file as UTF-8"],
  },
  {
    wrong: "Latin-1",
    content: Buffer.from("id,kind,year\nF\xE8s,public,2010\n", "latin1"),
    messages: ["a.csv:2: expected text in UTF-8, but found bytes of another encoding; save the file as UTF-8"],
  },
  {
    wrong: "UTF-16",
    content: Buffer.from("\uFEFFid,kind,year\n", "utf16le"),
    messages: ["a.csv:1: expected text in UTF-8, but found UTF-16; save the file as UTF-8"],
  },
  {
    wrong: "the line ends of old Macs",
    content: "id,kind,year\rb,public,2010\r",
    messages: [
      "a.csv:1: expected lines that end in LF or CRLF, but found a lone CR; save the file with Unix or Windows line ends",
    ],
  },
  {
    wrong: "a misspelt code",
    content: "id,kind,year\nb,privat,2010\n",
    messages: ['a.csv:2: kind: expected one of private, public, but found "privat"; did you mean private?'],
  },
  {
    wrong: "a letter for a digit",
    content: "id,kind,year\nb,public,20l0\n",
    messages: ['a.csv:2: year: expected a number, but found "20l0"'],
  },
  {
    wrong: "an empty number",
    content: "id,kind,year\nb,public,\n",
    messages: ['a.csv:2: year: expected a number, but found ""'],
  },
  {
    wrong: "a hexadecimal number",
    content: "id,kind,year\nb,public,0x10\n",
    messages: ['a.csv:2: year: expected a number, but found "0x10"'],
  },
  {
    wrong: "half a year",
    content: "id,kind,year\nb,public,2010.5\n",
    messages: ['a.csv:2: year: expected a whole number, but found "2010.5"'],
  },
  {
    wrong: "an empty id",
    content: "id,kind,year\n,public,2010\n",
    messages: ['a.csv:2: id: expected an id, but found ""'],
  },
  {
    wrong: "a key twice",
    content: "id,kind,year\nb,public,2010\nc,public,2010\nb,private,2011\n",
    messages: ['a.csv:4: id: expected each once, but found "b" on line 2 already'],
  },
])("$wrong is reported", async ({ content, messages }) => {
  expect(await diagnosticsOf(() => parse(content))).toEqual(messages);
});

test("everything wrong in a file is reported at once, by its real line also after quoted line breaks", async () => {
  const content = 'id,kind,year\n"a\nb\nc",publik,2010\nd,public\ne,public,x\ne,x,2010\n';
  expect(await diagnosticsOf(() => parse(content))).toEqual([
    'a.csv:2: kind: expected one of private, public, but found "publik"; did you mean public?',
    "a.csv:5: expected 3 cells, but found 2; is a comma missing?",
    'a.csv:6: year: expected a number, but found "x"',
    'a.csv:7: kind: expected one of private, public, but found "x"',
    'a.csv:7: id: expected each once, but found "e" on line 6 already',
  ]);
});

test("the rows of a table with columns of its own keep their lines and their columns' order", () => {
  const { columns, rows } = readRows(bytes('Name,__proto__\n"A,\r\nB",x\nC,\n'), "a.csv");
  expect(columns).toEqual(["Name", "__proto__"]);
  expect(rows.map(({ line, cells }) => [line, ...columns.map((column) => cells[column])])).toEqual([
    [2, "A,\nB", "x"],
    [4, "C", ""],
  ]);
});

test("rows are written in the schema's order, sorted by code points, quoted where they must be, and read back the same", () => {
  const rows = [
    { year: 2011, id: "é", kind: "public" as const },
    { year: 2012, id: 'b,"c"\nd', kind: "private" as const },
    { year: -0, id: "B", kind: "public" as const },
    { year: 2013, id: " a ", kind: "public" as const },
  ];
  const written = formatCsv(rows, Row, ["id"]);
  expect(text(written)).toBe('id,kind,year\n" a ",public,2013\nB,public,0\n"b,""c""\nd",private,2012\né,public,2011\n');
  expect(text(formatCsv(parse(written), Row, ["id"]))).toBe(text(written));
});

test("rows without a key keep their order", () => {
  const rows = ["b", "a", "b"].map((id) => ({ id, kind: "public" as const, year: 1 }));
  expect(text(formatCsv(rows, Row, []))).toBe("id,kind,year\nb,public,1\na,public,1\nb,public,1\n");
});

test("no rows are a header", () => {
  expect(text(formatCsv([], Row, ["id"]))).toBe("id,kind,year\n");
  expect(parse("id,kind,year\n")).toEqual([]);
});

test.each([
  {
    mistake: "a key twice",
    rows: [{ id: "a" }, { id: "a" }],
    message: /expected each id once, but made \["a"\] twice/,
  },
  { mistake: "a year that is no number", rows: [{ id: "a", year: Number.NaN }], message: /expected number/ },
  { mistake: "a CR, which could not be read back", rows: [{ id: "a\r" }], message: /without CR/ },
])("$mistake is never written", ({ rows, message }) => {
  const complete = rows.map((row) => ({ kind: "public" as const, year: 1, ...row }));
  expect(() => formatCsv(complete, Row, ["id"])).toThrow(message);
});

test("blank lines and rows of commas at the end, as spreadsheets write them, are no rows", () => {
  const read = readRows(new TextEncoder().encode("id,kind\na,public\n,\n\n, \n"), "a.csv");
  expect(read.rows.map(({ cells }) => ({ ...cells }))).toEqual([{ id: "a", kind: "public" }]);
});

const Named = z
  .strictObject({ id: z.string(), label: z.string(), note: z.string().default("") })
  .catchall(z.string())
  .meta({ translated: ["label"] });
const named = (content: string) => parseCsv(bytes(content), "a.csv", Named, ["id"]);

test("a column that the schema lets be translated may stand once more for each language, in any place", () => {
  expect(named("label::fr,id,label::arz,label\nVille,t,,Town\n")).toEqual([
    { id: "t", label: "Town", note: "", "label::fr": "Ville", "label::arz": "" },
  ]);
});

test.each([
  { column: "note::fr", why: "of a column that is not translated" },
  { column: "labels::fr", why: "of a column that there is not" },
  { column: "label::FR", why: "in a language that is none" },
  { column: "label::", why: "in no language" },
  { column: "label:fr", why: "with one colon" },
])("a column $column, $why, is refused", async ({ column }) => {
  const [found, ...more] = await diagnosticsOf(() => named(`id,label,${column}\nt,Town,x\n`));
  expect(found).toContain(`a.csv:1: ${column}: expected no such column, but found "${column}"`);
  expect(more).toEqual([]);
});

test("a schema that translates nothing takes no column of another language", async () => {
  expect(await diagnosticsOf(() => parse("id,kind,year,id::fr\nb,public,2010,x\n"))).toHaveLength(1);
});

test("a translated column that stands there twice is refused", async () => {
  expect(await diagnosticsOf(() => named("id,label,label::fr,label::fr\nt,Town,Ville,Cité\n"))).toEqual([
    "a.csv:1: label::fr: expected each column once, but found it again; rename or remove one",
  ]);
});

test("translations are written behind the schema's columns in their order, blank where a row has none, and read back the same", () => {
  const rows = [
    { id: "b", label: "B", note: "", "label::fr": "Bé" },
    { id: "a", label: "A", note: "n", "label::de": "Ah, so" },
  ];
  const written = formatCsv(rows, Named, ["id"]);
  expect(text(written)).toBe('id,label,note,label::de,label::fr\na,A,n,"Ah, so",\nb,B,,,Bé\n');
  expect(text(formatCsv(named(text(written)), Named, ["id"]))).toBe(text(written));
});

test("a column with a default may be missing, and every other may not", async () => {
  expect(named("id,label\nt,Town\n")).toEqual([{ id: "t", label: "Town", note: "" }]);
  expect(await diagnosticsOf(() => named("id,note\nt,x\n"))).toEqual([
    "a.csv:1: label: expected this column, but it is missing",
  ]);
});

test("rows with columns of their own are written in their order, and read back the same", () => {
  const given = {
    columns: ["Name", 'A "b"'],
    rows: [
      { line: 2, cells: { 'A "b"': "x,y", Name: "é" } },
      { line: 3, cells: {} },
    ],
  };
  const written = formatRows(given);
  expect(text(written)).toBe('Name,"A ""b"""\né,"x,y"\n,\n');
  expect(text(formatRows(readRows(written, "a.csv")))).toBe('Name,"A ""b"""\né,"x,y"\n');
  expect(text(formatRows({ columns: ["Name"], rows: [] }))).toBe("Name\n");
  expect(() => formatRows({ columns: ["Name"], rows: [{ line: 2, cells: { Name: "a\0" } }] })).toThrow("without CR");
});
