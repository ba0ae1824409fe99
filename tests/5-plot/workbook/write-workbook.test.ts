import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Cell, columnName, type Sheet } from "../../../pipeline/5-plot/workbook/sheet.js";
import { tableSheet } from "../../../pipeline/5-plot/workbook/table-sheet.js";
import { writeWorkbook } from "../../../pipeline/5-plot/workbook/write-workbook.js";
import { Share } from "../../../pipeline/schemas/index.js";

const partsOf = (sheets: readonly Sheet[], foot = "") =>
  Object.fromEntries(
    Object.entries(unzipSync(writeWorkbook("A <title>", foot, sheets))).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]),
  );
const row = {
  field: "owner",
  code: "a",
  label: "A",
  count: 3,
  of: 4,
  missing: 1,
  percent: null,
  wilson_low: 30,
  wilson_high: 95,
};
const shares = tableSheet({
  name: "It's shares",
  schema: Share,
  rows: [row],
  added: [{ heading: "In words", cells: [{ value: "Owner", link: { web: "https://example.org/?a=1&b" } }] }],
});
const sheetOf = (...cells: Cell[]): Sheet => ({ name: "One", widths: cells.map(() => 9), rows: [cells] });

test.each([
  { index: 0, name: "A" },
  { index: 25, name: "Z" },
  { index: 26, name: "AA" },
  { index: 701, name: "ZZ" },
  { index: 702, name: "AAA" },
])("column $index is $name", ({ index, name }) => {
  expect(columnName(index)).toBe(name);
});

describe("a table", () => {
  const parts = partsOf([sheetOf({ value: "x" }), shares]);
  const sheet = parts["xl/worksheets/sheet2.xml"] ?? "";

  test("has numbers as numbers, text as text, and nothing where nothing is known", () => {
    expect(sheet).toContain('<c r="B2" t="inlineStr"><is><t xml:space="preserve">owner</t></is></c>');
    expect(sheet).toContain('<c r="E2" s="6"><v>3</v></c>');
    expect(sheet).not.toContain('r="H2"');
  });

  test("has a head that stays, and filters over the whole of it", () => {
    expect(sheet).toContain('topLeftCell="B2" activePane="bottomRight" state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:J2"/>');
    expect(parts["xl/workbook.xml"]).toContain(`localSheetId="1" hidden="1">'It''s shares'!$A$1:$J$2</definedName>`);
  });

  test("has on each head a note with what its schema says of the column, and the unit", () => {
    const notes = parts["xl/comments2.xml"] ?? "";
    expect(notes).toContain('<comment ref="E1" authorId="0"><text><r><t xml:space="preserve">number of cases</t>');
    expect(notes).toContain("95 % Wilson interval of count out of of, as if the cases were a sample (percent)");
    expect(parts["xl/drawings/vmlDrawing2.vml"]).toContain("<x:Row>0</x:Row><x:Column>4</x:Column>");
  });

  test("has links that lead to their addresses", () => {
    expect(sheet).toContain('<hyperlink ref="A2" r:id="rId1"/>');
    expect(parts["xl/worksheets/_rels/sheet2.xml.rels"]).toContain('Target="https://example.org/?a=1&amp;b"');
  });
});

test.each(["=1+1", "+1+1", "-2+3", "@SUM(A1)", '=cmd|" /C calc"!A0', "=HYPERLINK(A1)"])(
  "%s is text and never a formula",
  (value) => {
    const sheet = partsOf([sheetOf({ value })])["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain(`<c r="A1" s="5" t="inlineStr"><is><t xml:space="preserve">`);
    expect(sheet).not.toMatch(/<f>|<f /);
  },
);

test("a contested number stays a number, marked by its format", () => {
  const parts = partsOf([sheetOf({ value: 2010, style: "contested", note: "For: a. Against: b." })]);
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="A1" s="7"><v>2010</v></c>');
  expect(parts["xl/styles.xml"]).toContain("General&quot;†&quot;");
});

test("a link leads to a row of another sheet", () => {
  const sheet = partsOf([sheetOf({ value: 3, link: { sheet: "It's shares", row: 7 } }), shares])[
    "xl/worksheets/sheet1.xml"
  ];
  expect(sheet).toContain(`<hyperlink ref="A1" location="'It''s shares'!A7"/>`);
});

describe("in print", () => {
  const pageOf = (sheet: Sheet, foot = "") => partsOf([sheet], foot)["xl/worksheets/sheet1.xml"] ?? "";
  const footOf = (foot: string) =>
    /<oddFooter>(.*)<\/oddFooter>/.exec(pageOf(shares, foot))?.[1]?.replaceAll("&amp;", "&");

  test("a table is as wide as one page, or as few side by side as can be read, with its head on each", () => {
    expect(pageOf(shares)).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(pageOf({ ...shares, widths: [300, 300] })).toContain('fitToWidth="3" fitToHeight="0"');
    const fixed = partsOf([{ ...shares, table: { fixedColumns: 2, printedColumns: 3 } }])["xl/workbook.xml"];
    expect(fixed).toContain("'It''s shares'!$A:$B,'It''s shares'!$1:$1</definedName>");
    expect(fixed).toContain(`"_xlnm.Print_Area" localSheetId="0">'It''s shares'!$A$1:$C$2</definedName>`);
  });

  test("each page has whose data these are, and an & of theirs is no code", () => {
    expect(footOf("3 R&D of A. Licence: X.")).toBe("&L&8 3 R&&D of A. Licence: X.&R&8 It's shares · &P/&N");
    const long = footOf("&".repeat(300)) ?? "";
    expect(long.length).toBeLessThanOrEqual(255);
    expect(/^&L&8 ((?:&&)+)&R/.test(long)).toBe(true);
  });

  test("a row is as high as its longest cell's lines, and no higher than a program takes", () => {
    const heights = (text: string) => /<row r="1" ht="(\d+)"/.exec(pageOf(sheetOf({ value: text })))?.[1];
    expect([heights("a"), heights("a".repeat(9)), heights("a".repeat(9999))]).toEqual(["13", "26", "409"]);
  });
});

test("a text longer than a cell of Excel holds is cut", () => {
  const sheet = partsOf([sheetOf({ value: "a".repeat(40_000) })])["xl/worksheets/sheet1.xml"] ?? "";
  expect(/a{1000,}/.exec(sheet)?.[0]).toHaveLength(32_767);
});
