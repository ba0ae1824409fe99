import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Copy, type Row, readRows } from "./change-study.js";
import { firstStudyWords, wordsIn } from "./first-study-words.js";
import { foreignWords } from "./languages.js";
import { countsOf, medianOf, numbersExpected } from "./oracle.js";
import type { Texts } from "./read-texts.js";
import { type Run, runVariant, textsIn, textsWritten } from "./run-second-study.js";

// Another study than that of data/ in every word: what the program says of it must be true of it, in both languages.

let run: Run;
let texts: Record<"fr" | "en", readonly Texts[]>;
let counts: ReturnType<typeof countsOf>;
beforeAll(async () => {
  run = await runVariant();
  texts = { fr: textsWritten(run), en: await textsIn("en", run) };
  counts = countsOf(run);
});

const titleOf = (language: "fr" | "en", name: string) => texts[language].find((one) => one.name === name)?.title ?? "";
const written = (file: string) => readRows(join(run.out, file));

test("all figures, tables and the page are there, and nothing is left out", () => {
  expect(run.notices).toEqual([]);
  const names = texts.fr.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(counts.figures.map(({ name }) => name)));
  expect(names).toContain("report.html");
  expect(texts.en.map(({ name }) => name.replace("tables/", "")).sort()).toEqual(
    names.map((name) => name.replace("tables/", "")).sort(),
  );
});

describe.each(["fr", "en"] as const)("in %s", (language) => {
  test("no word of the study in data/ is left", () => {
    const words = firstStudyWords();
    expect(words.length).toBeGreaterThan(150);
    const found = texts[language].flatMap(({ name, all }) =>
      all.flatMap((text) => wordsIn(text, words).map((word) => `${name}: ${word}: ${text}`)),
    );
    expect(found).toEqual([]);
  });

  test("no sentence and no label is in the other language", () => {
    for (const { name, all } of texts[language]) {
      const sentences = name === "report.html" ? all.filter((text) => !isTitle(text)) : all;
      expect(foreignWords(sentences, language, run.study), name).toEqual([]);
    }
  });

  test("the numbers of every title are those that the values give", () => {
    for (const figure of counts.figures.filter(({ kind }) => kind !== "numbers")) {
      const found = numbersIn(titleOf(language, figure.name));
      const expected = numbersExpected(figure, counts);
      if (figure.kind === "evidence" || figure.kind === "claims")
        expect(found.sort(ascending), figure.name).toEqual([...expected].sort(ascending));
      // Others may have bounds beside what is counted here, which are tested where they are made.
      else expect(found, figure.name).toEqual(expect.arrayContaining(expected));
    }
  });

  test("the title on numbers gives a median that bounds do not count into", () => {
    const { low, high, bounded, n } = medianOf("membres", counts);
    expect([low, high, bounded, n]).toEqual([85, 85, 3, 7]);
    expect(numbersIn(titleOf(language, "effectifs"))).toEqual([85, 7, 3]);
  });

  test("the map has its study's credits, and no others", () => {
    const { credits, notes } = counts.given.map;
    const page = texts[language].find(({ name }) => name === "carte")?.all.join(" ") ?? "";
    for (const one of [...credits, ...notes]) expect(page).toContain(one[language]);
    expect(page).not.toMatch(/©|ODbL|CC BY/);
  });
});

test("the year in the timeline's title is one up to which so many were founded", () => {
  const [year = 0, byThen] = numbersIn(titleOf("fr", "fondations"));
  const years = counts.known("annee_fondation").map((id) => Number(counts.at(id, "annee_fondation")));
  expect(byThen).toBe(years.filter((one) => one <= year).length);
});

test("yes is what the codebook declares, and not yet is neither yes nor no", () => {
  for (const row of written("4-aggregate/blocks.csv")) {
    const field = row.field ?? "";
    expect([row.count, row.of, row.pending].map(Number), field).toEqual([
      counts.count(field, "oui"),
      counts.known(field).length,
      counts.count(field, "projet"),
    ]);
  }
  expect(counts.count("marche_export", "projet")).toBe(2);
});

test("numbers and their bounds are summarised as what they are", () => {
  for (const row of written("4-aggregate/numbers.csv")) {
    const { low, high, bounded, n } = medianOf(row.field ?? "", counts);
    expect([row.n, row.exact, row.median_low, row.median_high].map(Number)).toEqual([n, n - bounded, low, high]);
  }
});

test("each claim that counts cases has the count that the values give", () => {
  interface Condition {
    readonly field: string;
    readonly in?: readonly string[];
    readonly from?: number;
    readonly to?: number;
  }
  const claims = JSON.parse(readFileSync(join(run.study, counts.given.inputs.claims), "utf8"));
  const results = new Map(written("4-aggregate/claims.csv").map((row) => [row.id, row]));
  const groups = counts.given.city_groups as { id: string; cities: string[] }[];
  const valueAt = (id: string, field: string) =>
    field === "city_group"
      ? (groups.find(({ cities }) => cities.includes(counts.at(id, "bourg")))?.id ?? "")
      : counts.at(id, field);
  let checked = 0;
  for (const { id, measure } of claims) {
    if (measure?.kind !== "cases") continue;
    const meets = (one: string) =>
      (measure.where as Condition[]).every(({ field, in: some, from = -Infinity, to = Infinity }) => {
        const value = valueAt(one, field);
        return some === undefined ? value !== "" && Number(value) >= from && Number(value) <= to : some.includes(value);
      });
    expect(Number(results.get(id)?.count), id).toBe(counts.cases.filter(meets).length);
    checked += 1;
  }
  expect(checked).toBeGreaterThan(7);
});

test.each([
  { role: "releve_structure", file: "releve-structure.csv", ignored: ["Page"] },
  { role: "releve_services", file: "releve-services.csv", ignored: [] },
])("the table $role is restored with its own headers and only these", ({ role, file, ignored }) => {
  const headers = (rows: readonly Row[]) => Object.keys(rows[0] ?? {});
  const given = counts.input(role);
  expect(headers(written(`4-aggregate/${file}`))).toEqual(headers(given).filter((name) => !ignored.includes(name)));
  expect(written(`4-aggregate/${file}`)).toHaveLength(given.length);
});

test("a table of marks and words comes back cell for cell", () => {
  expect(written("4-aggregate/releve-services.csv")).toEqual(counts.input("releve_services"));
});

test("the context table is restored under its own headers", () => {
  const { name_column, origin_column, total_column } = counts.given.context_table;
  expect(written("4-aggregate/context-table.csv")).toEqual(
    counts.input("context_table").map((row) => ({
      [name_column]: row[name_column],
      [origin_column]: row[origin_column],
      [total_column]: row[total_column],
    })),
  );
});

test.each([
  {
    what: "credits",
    change: (copy: Copy) => copy.changeStudy((study) => Object.assign(study.map as object, { credits: [] })),
  },
  { what: "a map in study.json", change: (copy: Copy) => copy.changeStudy((study) => delete study.map) },
])("outlines without $what are refused", async ({ change }) => {
  await expect(runVariant(change)).rejects.toThrow(/credit/);
});

const ascending = (a: number, b: number) => a - b;

/** The page also stands under the study's own title, and lists its sources' titles. */
function isTitle(text: string): boolean {
  return text === counts.given.title || text === counts.given.titles.en;
}

/** @example numbersIn("4 sur 7 (57,1 %)") // [4, 7, 57.1] */
function numbersIn(title: string): number[] {
  return [...title.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => Number(number.replace(",", ".")));
}
