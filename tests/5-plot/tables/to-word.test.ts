import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { withColumns } from "../../../pipeline/5-plot/tables/printed-table.js";
import { toWord } from "../../../pipeline/5-plot/tables/to-word.js";

const table = withColumns(
  { name: "shares", caption: "Counts & shares", notes: ["n = 2.", "None is missing."] },
  {
    headings: ["Name", "Count"],
    rows: [
      ["Alpha", "1"],
      ["two\nlines", "=1+1"],
    ],
  },
  (column) => (column === 0 ? "left" : "right"),
);
const partsOf = (given = table) => unzipSync(toWord(given, { word: "Tableau", language: "fr", number: 4 }));
const part = (path: string, given = table) => strFromU8(partsOf(given)[path] as Uint8Array);
const document = part("word/document.xml");
const cells = (text: string) => [...text.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/g)].map(([, word]) => word);

test("a table for Word has its number among the study's in its caption, in a field of Word, its cells and its notes", () => {
  expect(cells(document)).toEqual([
    ...["Tableau ", "4", ". Counts &amp; shares", "Name", "Count", "Alpha", "1", "two lines", "=1+1"],
    "n = 2. None is missing.",
  ]);
  expect(document).toContain('<w:pStyle w:val="Caption"/>');
  expect(document).toContain('<w:fldSimple w:instr=" SEQ Tableau \\* ARABIC \\r 4 ">');
});

test("its head is repeated on each page, no row is cut by one, and numbers stand at the right", () => {
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  expect(document.match(/<w:jc w:val="right"\/>/g)).toHaveLength(3);
});

test("its columns fill the width of the page, which lies on its side where they are wide", () => {
  const widths = (text: string) => [...text.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  expect(sum(widths(document))).toBe(11_906 - 2 * 1_134);
  const wide = part("word/document.xml", {
    ...table,
    columns: table.columns.map((column) => ({ ...column, share: 80 })),
  });
  expect(sum(widths(wide))).toBe(16_838 - 2 * 1_134);
  expect(wide).toContain('w:orient="landscape"');
});

test("no column is narrower than its longest word, in its head or a cell", () => {
  const narrow = withColumns(
    { name: "n", caption: "", notes: [] },
    {
      headings: ["Name", ...Array.from({ length: 7 }, () => "Development")],
      rows: [["a name of many words", ...Array(7).fill("×")]],
    },
  );
  const xml = part("word/document.xml", narrow);
  expect(xml).toContain('w:orient="landscape"');
  // A bold letter of Arial at 8 points is no wider than 4.9 points on average; the edges of a cell take 6.
  for (const [, width] of xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g))
    expect(Number(width) / 20).toBeGreaterThan(6 + 4.9 * "Development".length);
});

test("its words are spelt by the language of the study, and it names no day and no person", () => {
  expect(part("word/styles.xml")).toContain('<w:lang w:val="fr"/>');
  expect(part("docProps/core.xml")).not.toMatch(/created|modified|creator/);
});
