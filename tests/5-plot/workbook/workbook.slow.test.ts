import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { writeTables } from "../../../pipeline/5-plot/make-tables.js";
import { printTables } from "../../../pipeline/5-plot/tables/print-tables.js";
import { toWord } from "../../../pipeline/5-plot/tables/to-word.js";
import { languages, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { listSheets } from "../../../pipeline/5-plot/workbook/list-sheets.js";
import type { Cell } from "../../../pipeline/5-plot/workbook/sheet.js";
import { hostile } from "../report/hostile.js";
import { cleaned, root, tables } from "../study.js";

const committed = readFileSync(join(root, "outputs/5-plot/tables.xlsx"));
/** What is poisoned has its own. */
const { wholeCodebook } = cleaned;
const write = (given = tables, language: (typeof languages)[number] = "en") =>
  writeTables({ wholeCodebook, ...given }, textsFor(language, given));
const listed = (given = tables, language: (typeof languages)[number] = "en") =>
  listSheets({ wholeCodebook, ...given }, textsFor(language, given));
const sheets = listed();
const sheetNamed = (name: string) => sheets.find((sheet) => sheet.name === name);

const column = (name: string, heading: string) => {
  const [head = [], ...rows] = sheetNamed(name)?.rows ?? [];
  return rows.map((row) => row[head.findIndex(({ value }) => value === heading)]?.value);
};

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
    expect(column("Shares", "Field")).toContain("City group");
    const setAside = tables.witnesses.flatMap(({ stance }, at) => (stance === "set-aside" ? [at] : []));
    const reasons = column("Statements", "Reason, in words");
    expect(setAside.length).toBeGreaterThan(10);
    for (const at of setAside) expect(reasons[at]).toMatch(/ /);
  });

  test("shows no code to a reader without its words beside it", () => {
    const coded = {
      Statements: { Field: "field", "Reason, in words": "reason_code", Role: "stance", Evidence: "evidence" },
      Places: { "City group": "city_group", Status: "status" },
      Numbers: { "Reason, in words": "reason_code" },
      Robustness: { "Claim, paraphrased": "id", "Tipping point": "reason_code" },
      Sources: { Kind: "kind" },
      Agreement: { Field: "field", Compared: "comparison" },
      Claims: { Verdict: "verdict", "Reason, in words": "why_code" },
      Criteria: { Criterion: "criterion_id", Result: "result", "Reason, in words": "reason_code" },
      Values: { Status: "status", "Determined by": "rule" },
    };
    for (const [name, columns] of Object.entries(coded))
      for (const [words, code] of Object.entries(columns)) {
        const [shown, codes] = [column(name, words), column(name, code)];
        expect(shown.length).toBeGreaterThan(0);
        for (const [at, text] of shown.entries()) {
          expect(text, `${name}, ${words}`).not.toMatch(/\w_\w|^.{2,}-only$/);
          if (codes[at]) expect(text, `${name}, ${words} of ${codes[at]}`).toBeTruthy();
        }
      }
  });

  test.each(["Values", "Contested"])(
    "leads from a row of %s to the first of its statements, and to a source's address",
    (name) => {
      const [head = [], ...rows] = sheetNamed(name)?.rows ?? [];
      const at = (heading: string) => head.findIndex(({ value }) => value === heading);
      const statements = sheetNamed("Statements")?.rows ?? [];
      const keyOf = (row: readonly Cell[] = []) => [row[0]?.value, row[1]?.value].join();
      for (const row of rows) {
        const { link, value: count } = row[at("Statements")] ?? {};
        if (count === 0) expect(link).toBeUndefined();
        else {
          const first = link && "sheet" in link ? (link.row ?? 1) - 1 : 0;
          const found = statements.slice(first, first + Number(count));
          expect(found.map(keyOf)).toEqual(found.map(() => keyOf(row)));
          expect(keyOf(statements[first - 1])).not.toBe(keyOf(row));
          expect(keyOf(statements[first + Number(count)])).not.toBe(keyOf(row));
        }
      }
      const source = rows.flatMap((row) => row[at("For: first source")]?.link ?? []);
      expect(source.length).toBeGreaterThan(name === "Values" ? 300 : 10);
      for (const link of source) expect(link).toEqual({ web: expect.stringMatching(/^https?:/) });
    },
  );

  test("has of every criterion its counts and question, and of every result its values and a source", () => {
    const counts = ["met", "not_met", "unknown"].map((result) => column("Criteria, counts", result));
    const counted = tables.criteriaCounts.map(({ met, not_met, unknown }) => [met, not_met, unknown]);
    expect(counted.map((_, at) => counts.map((one) => one[at]))).toEqual(counted);
    for (const each of counted) expect(each.reduce((sum, one) => sum + one, 0)).toBe(17);
    const questions = column("Criteria, counts", "Question");
    for (const [at, { unknown }] of tables.criteriaCounts.entries()) expect(questions[at] !== "").toBe(unknown > 0);
    const [results, values, sources] = ["Result", "Values", "Source"].map((heading) => column("Criteria", heading));
    const met = results?.flatMap((result, at) => (result === "Met" ? [at] : [])) ?? [];
    expect(met.length).toBeGreaterThan(20);
    for (const at of met)
      expect([values?.[at], sources?.[at]]).toEqual([expect.stringMatching(/: /), expect.stringMatching(/./)]);
    // Read in outputs/4-aggregate/criteria.csv and outputs/3-triangulate/values.csv.
    expect(values).toContain("Staff: at least 7");
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
  const names = listed(poisoned, language).map(({ name }) => name);
  for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{C}]{1,31}(?<!')$/u);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
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
