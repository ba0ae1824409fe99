import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { titleOf } from "../../../pipeline/5-plot/report/title-of.js";
import { printTables } from "../../../pipeline/5-plot/tables/print-tables.js";
import { toWord } from "../../../pipeline/5-plot/tables/to-word.js";
import { languages, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { listSheets } from "../../../pipeline/5-plot/workbook/list-sheets.js";
import { writeWorkbook } from "../../../pipeline/5-plot/workbook/write-workbook.js";
import { hostile } from "../report/hostile.js";
import { root, tables } from "../study.js";

const committed = readFileSync(join(root, "outputs/5-plot/tables.xlsx"));
const write = (given = tables, language: (typeof languages)[number] = "en") => {
  const texts = textsFor(language, given);
  return writeWorkbook(titleOf(given.study, texts).text, listSheets(given, texts));
};
const sheets = listSheets(tables, textsFor("en", tables));
const sheetNamed = (name: string) => sheets.find((sheet) => sheet.name === name);

describe("the study's workbook", () => {
  test("is what its tables give", () => {
    expect(Buffer.compare(write(), committed)).toBe(0);
  });

  test("begins with what it is, and leads to every sheet", () => {
    const [first, ...others] = sheets;
    const links = first?.rows.flat().flatMap(({ link }) => (link && "sheet" in link ? [link.sheet] : []));
    expect(links).toEqual(others.map(({ name }) => name));
    const words = first?.rows.map(([cell]) => cell?.value) ?? [];
    expect(words[1]).toContain("31 December 2023");
    expect(words).toContain("Licence of the data: CC-BY-4.0, ODbL-1.0.");
  });

  test("has every row of every table", () => {
    const rows = (name: string) => (sheetNamed(name)?.rows.length ?? 0) - 1;
    expect([rows("Values"), rows("Statements"), rows("Sources"), rows("Contested")]).toEqual([
      ...[tables.values.length, tables.witnesses.length, tables.sources.length, tables.conflicts.length],
    ]);
  });

  test("says in words what a code means: a share's field, and why a statement does not count", () => {
    const column = (name: string, heading: string) => {
      const [head = [], ...rows] = sheetNamed(name)?.rows ?? [];
      return rows.map((row) => row[head.findIndex(({ value }) => value === heading)]?.value);
    };
    expect(column("Shares", "Field")).toContain("City group");
    const setAside = tables.witnesses.flatMap(({ stance }, at) => (stance === "set-aside" ? [at] : []));
    const reasons = column("Statements", "Reason, in words");
    expect(setAside.length).toBeGreaterThan(10);
    for (const at of setAside) expect(reasons[at]).toMatch(/ /);
  });

  test("marks every contested value, with who is for and against it", () => {
    const marked =
      sheetNamed("Clusters")
        ?.rows.flat()
        .filter(({ style }) => style === "contested") ?? [];
    expect(marked).toHaveLength(tables.values.filter(({ status }) => status === "contested").length);
    for (const { note } of marked) expect(note).toMatch(/^Sources disagree\. For: .+\. Against: .+\.$/);
  });

  test("has a link from each statement whose document is on the web", () => {
    const urls = new Map(tables.sources.map(({ source_id, url }) => [source_id, url]));
    const online = tables.witnesses.filter(({ source_id }) => urls.get(source_id)?.startsWith("http"));
    const linked = sheetNamed("Statements")?.rows.filter((row) => row.some(({ link }) => link && "web" in link));
    expect(linked).toHaveLength(online.length);
  });

  test("has a note on each head of a table's own columns", () => {
    for (const {
      name,
      rows: [head = []],
      table,
    } of sheets)
      if (table) expect(head.filter(({ note }) => note).length, name).toBeGreaterThan(0);
  });
});

/** Whether each part is XML whose elements close. */
function checkParts(archive: Uint8Array): string {
  return Object.entries(unzipSync(archive))
    .map(([path, bytes]) => {
      const text = strFromU8(bytes);
      const open: string[] = [];
      const parser = new Parser(
        {
          onopentagname: (name) => void open.push(name),
          onclosetag: (name, implied) => {
            expect([path, open.pop(), implied && !text.includes("/>")]).toEqual([path, name, false]);
          },
        },
        { xmlMode: true },
      );
      parser.end(text);
      expect([path, open]).toEqual([path, []]);
      // XML 1.0, production 2: what a document may hold.
      expect(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text.replace(/[\u007f-\u009f]/g, ""))).toBe(false);
      return text;
    })
    .join("");
}

const payload = `=1+1"<script>alert(1)</script>]]>&\u0000\u001b[2J\ud800_x0041_'`;
const poisoned = hostile(tables, payload);

test.each(languages)("whatever text the data bring is text in a workbook, in %s", (language) => {
  const parts = checkParts(write(poisoned, language));
  expect(parts).not.toMatch(/<f[ >]|<script|Target="javascript:/);
  const names = listSheets(poisoned, textsFor(language, poisoned)).map(({ name }) => name);
  for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{C}]{1,31}(?<!')$/u);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

test("a value too long for its column is wrapped, but not one that a spreadsheet could take for a formula", () => {
  const values = tables.values.map((value) => {
    if (value.field === "mission") return { ...value, value: `=${"words ".repeat(10)}` };
    return value.field === "activities" ? { ...value, value: "words ".repeat(10) } : value;
  });
  const given = { ...tables, values };
  const cells = listSheets(given, textsFor("en", given))[1]?.rows.flat() ?? [];
  const styles = (start: string) => [
    ...new Set(cells.filter(({ value }) => String(value).startsWith(start)).map(({ style }) => style)),
  ];
  expect(styles("words words")).toEqual(["wrapped"]);
  expect(styles("=words")).toEqual([undefined]);
});

test.each(languages)("whatever text the data bring is text in Word, in %s", (language) => {
  const texts = textsFor(language, poisoned);
  const all = printTables(poisoned as never, texts);
  expect(all.length).toBeGreaterThan(3);
  for (const table of all)
    expect(checkParts(toWord(table, { word: texts.tables.word, number: 1, language }))).not.toMatch(
      /<script|<w:hyperlink/,
    );
});

const onPath = (process.env.PATH ?? "").split(delimiter);
const office = ["soffice", "libreoffice"].find((name) => onPath.some((folder) => existsSync(join(folder, name))));
if (office === undefined)
  console.warn("LibreOffice was not found: workbook and Word tables are NOT opened by another program here");

test.skipIf(office === undefined)("LibreOffice opens the workbook and a table for Word, with formulas as text", () => {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  const probe = [{ name: "One", widths: [9, 9], rows: [[{ value: "=1+1" }, { value: 3.5 }]] }];
  writeFileSync(join(folder, "probe.xlsx"), writeWorkbook("A", probe));
  writeFileSync(join(folder, "tables.xlsx"), committed);
  const name = "shares.docx";
  writeFileSync(join(folder, name), readFileSync(join(root, "outputs/5-plot/tables", name)));
  // It takes seconds to start: once for the workbooks, once for the text.
  const convert = (to: string, ...given: string[]) => {
    const home = `-env:UserInstallation=file://${folder}/home`;
    const words = [home, "--headless", "--convert-to", to, "--outdir", folder, ...given];
    return spawnSync(office ?? "", words, { cwd: folder });
  };
  // The last but one of these options writes formulas in place of their results: a text has none.
  convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,true", "probe.xlsx", "tables.xlsx");
  convert("txt", name);
  expect(readFileSync(join(folder, "probe.csv"), "utf8").trim()).toMatch(/^"?=1\+1"?,3\.5$/);
  expect(readFileSync(join(folder, "tables.csv"), "utf8")).toContain("Values as of 31 December 2023");
  expect(existsSync(join(folder, "shares.txt"))).toBe(true);
  expect(readFileSync(join(folder, "shares.txt"), "utf8")).toMatch(/Table 1\. Counts and shares of 17 clusters/);
});
