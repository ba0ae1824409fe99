import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRows } from "../pipeline/lib/csv.js";

// What the pages beside the data count and report, held against the data. Everything here is this study's.

const root = join(__dirname, "..");
const page = (path: string) => readFileSync(join(root, path), "utf8").replace(/\s+/g, " ");
const rows = (path: string) =>
  readRows(new Uint8Array(readFileSync(join(root, path))), path).rows.map(({ cells }) => cells);

const statements = rows("data/secondary/observations.csv");
const documents = rows("data/secondary/sources.csv");
const publishedOf = new Map(documents.map(({ source_id, published }) => [source_id, published]));
const inEnglish = (count: number) => count.toLocaleString("en");

test("data/secondary/README.md counts the statements of each grade", () => {
  const grades = [...page("data/secondary/README.md").matchAll(/\| `(\w+)` \| (\d+) \|/g)];
  expect(Object.fromEntries(grades.map(([, grade, count]) => [grade, Number(count)]))).toEqual(
    Object.fromEntries(
      [...new Set(statements.map(({ evidence = "" }) => evidence))].map((grade) => [
        grade,
        statements.filter(({ evidence }) => evidence === grade).length,
      ]),
    ),
  );
});

test.each([
  `the earlier statement that a document or its reprint repeats (${statements.filter(({ duplicate_of }) => duplicate_of !== "").length} statements)`,
  `press articles (${documents.filter(({ kind }) => kind === "press_article").length}), and ${documents.filter(({ reprints }) => reprints !== "").length} documents carry another's text`,
  `${statements.filter(({ date, source_id }) => date === "" && publishedOf.get(source_id) === "").length} statements have no date`,
])("data/secondary/README.md states: %s", (sentence) => {
  expect(page("data/secondary/README.md")).toContain(sentence);
});

test.each([
  `${inEnglish(statements.length)} statements of documents`,
  `the ${documents.length} documents`,
  `${rows("data/decisions/second-coding.csv").length} statements coded a second time`,
])("data/README.md states: %s", (sentence) => {
  expect(page("data/README.md")).toContain(sentence);
});

test("data/secondary/README.md has the agreement of the two coders as coder-agreement.csv has it", () => {
  const at = (threshold: string) =>
    rows("outputs/2-clean/coder-agreement.csv")
      .filter((row) => row.threshold === threshold)
      .map(({ field }) => field);
  expect([at("reliable"), at("tentative")]).toEqual([
    ["city", "creation_year", "sector", "staff"],
    ["governance", "lever", "region"],
  ]);
  expect([at("below").length, at("")]).toEqual([7, ["geographic_perimeter"]]);
  expect(page("data/secondary/README.md")).toContain(
    "at least .80 for cities, years and sectors, with intervals that begin at .745, .723 and .894, and 1 for staff, where 15 of 17 pairs are the same bound and no interval can be given; it is at least .667 for levers, governance and regions, whose intervals begin lower, and below .667 for seven other questions",
  );
  expect(page("data/secondary/README.md")).toContain("of perimeters only one statement was coded twice");
});

test("what changes.csv tells is in the data: of each cell, its last change", () => {
  const statementOf = new Map(statements.map((row) => [row.obs_id, row]));
  const documentOf = new Map(documents.map((row) => [`source ${row.source_id}`, row]));
  const last = new Map(
    rows("data/secondary/changes.csv").map((change) => [`${change.obs_id} ${change.column}`, change]),
  );
  expect(last.size).toBeGreaterThan(300);
  for (const [key, { obs_id = "", column = "", new: now, reason }] of last) {
    const row = statementOf.get(obs_id) ?? documentOf.get(obs_id);
    expect(row, key).toBeDefined();
    expect(reason, key).not.toBe("");
    // Decisions on words, and independent sources, are in tables of their own.
    if (!column.startsWith("(")) expect(row?.[column], key).toBe(now);
  }
});
