import { describe, expect, test } from "vitest";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { sidesOf } from "../../../pipeline/5-plot/text/sides.js";
import { statusesOf } from "../../../pipeline/5-plot/text/statuses.js";
import * as madeUp from "../made-up.js";

const source = (source_id: string, tier: "primary" | "secondary") => ({
  ...(madeUp.sources[0] as (typeof madeUp.sources)[number]),
  ...{ source_id, tier },
});
const [survey, talks, press] = [source("survey", "primary"), source("talks", "primary"), source("press", "secondary")];
const tables = madeUp.study.tables;

test.each([
  {
    what: "a survey and documents",
    study: { tables },
    sources: [survey, press],
    has: "primary documents asked survey",
  },
  { what: "a survey alone", study: { tables }, sources: [survey], has: "primary asked survey" },
  { what: "interviews and documents", study: { tables: [] }, sources: [talks, press], has: "primary documents" },
  { what: "a survey beside interviews", study: { tables }, sources: [survey, talks], has: "primary asked" },
  { what: "documents alone", study: { tables: [] }, sources: [press], has: "documents" },
  { what: "no source at all", study: { tables: [] }, sources: [], has: "documents" },
])("a study of $what has: $has", ({ study, sources, has }) => {
  const found = Object.entries(sidesOf({ study, sources })).flatMap(([side, is]) => (is ? [side] : []));
  expect(found.join(" ")).toBe(has);
});

test("a document that states nothing of a case is none to compare with", () => {
  const given = { study: { tables }, sources: [survey, press] };
  expect(sidesOf({ ...given, witnesses: [{ source_id: "survey" }] }).documents).toBe(false);
  expect(sidesOf({ ...given, witnesses: [{ source_id: "press" }] }).documents).toBe(true);
});

test("without documents nothing is corroborated, and without a primary source nothing rests on one", () => {
  expect(statusesOf(sidesOf({ study: { tables }, sources: [survey] }))).toEqual([
    "contested",
    "primary-only",
    "missing",
  ]);
  expect(statusesOf(sidesOf({ study: { tables: [] }, sources: [press] }))).toEqual([
    "contested",
    "secondary-only",
    "missing",
  ]);
  expect(statusesOf(sidesOf({ study: { tables }, sources: [survey, press] }))).toHaveLength(5);
});

/** Every sentence that is fixed for a study, and those with numbers that speak of its sources. */
function sentences(language: Language, { study, sources }: Pick<typeof madeUp, "study" | "sources">): string {
  const texts = textsFor(language, { codebook: madeUp.codebook, study, sources });
  const { figures, report, caption } = texts;
  const verdicts = ["reproduced", "untestable"] as const;
  return JSON.stringify([
    [figures.evidence.title(1, 2, 3, 4), figures.evidence.title(0, 0, 1, 0), figures.evidence.oneSided(3, 4)],
    [figures.evidence.defined(statusesOf(texts.sides)), figures.evidence.group, figures.evidence.status],
    [report.question(true), report.question(false), report.answer.values(0), report.answer.values(2)],
    [report.missing.values(true), report.rule, report.cite, report.comparison, report.downloads.script.meanings.status],
    [report.answer.claims(2, verdicts), figures.shares.survey, figures.shares.what("Owner", "3", "then", 1, true)],
    [caption.source(["Nobody (2020)"], 2)],
  ]);
}

describe("primary sources that are no tables of a survey", () => {
  const given = { study: { ...madeUp.study, tables: [] }, sources: [talks, press] };

  test("are not called one, in any sentence and either language", () => {
    // "Not asked" has no place on the page of such a study: it stands only where a survey asked.
    expect(sentences("en", given)).not.toMatch(/survey|questionnaire/i);
    expect(sentences("fr", given)).not.toMatch(/enquête|questionnaire/i);
    expect(sentences("en", given)).toContain("Source: primary source of Nobody (2020) and 2 documents.");
    expect(sentences("fr", given)).toMatch(/Citer les sources primaires/);
  });
});

test("a value that the survey states is not said to have no document at all: a hint may agree with it", () => {
  const status = (language: Language) => textsFor(language, madeUp).figures.evidence.status["primary-only"];
  expect(status("en")).toBe("survey, uncorroborated");
  expect(status("fr")).toBe("enquête, non corroborée");
});

test("of verdicts that no claim has, nothing is said", () => {
  const none = { reproduced: 0, restated: 0, consistent: 0, contradicted: 0, impossible: 0, untestable: 0 };
  const [english, french] = (["en", "fr"] as const).map((language) => textsFor(language, madeUp).figures);
  const title = { ...none, reproduced: 1, untestable: 2 };
  expect(english?.claims.title(title, 3, 0)).toBe("Of 3 claims, 1 is reproduced and 2 untestable");
  expect(french?.claims.title(title, 3, 0)).toBe("Sur 3 affirmations, 1 est reproduite et 2 invérifiables");
  expect(english?.claims.title({ ...none, untestable: 2 }, 2, 0)).toBe("All 2 claims are untestable");
  expect(french?.claims.title({ ...none, contradicted: 1 }, 1, 1)).toBe("La seule affirmation est contredite");
  expect(english?.multiverse.title(0, 1, 1, 36)).toBe(
    "The only testable claim keeps its verdict or is untestable under all 36 combinations of choices",
  );
  expect(english?.multiverse.title(2, 0, 3, 36)).toBe(
    "Of 3 testable claims, 2 keep their verdict under all 36 combinations of choices and 1 gets another verdict under some",
  );
  expect(french?.multiverse.title(0, 0, 2, 36).replaceAll(/[\u00a0\u202f]/g, " ")).toBe(
    "Les 2 affirmations vérifiables reçoivent un autre verdict dans certaines des 36 combinaisons de choix",
  );
});
