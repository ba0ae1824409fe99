import { describe, expect, test } from "vitest";
import { answer } from "../../../pipeline/5-plot/report/sections/answer.js";
import { contested } from "../../../pipeline/5-plot/report/sections/contested.js";
import { missing } from "../../../pipeline/5-plot/report/sections/missing.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { Robustness } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";

const none = { conflicts: [], agreement: [], coderAgreement: [], headlines: [], uncoded: [], rejected: [] };
const noCriteria = { rawCriteria: [], criteria: [], criteriaCounts: [] };
const given = { ...madeUp, ...none, ...noCriteria };
const parts = madeUp.claims.map((claim) => (claim.finding === "" ? claim : { ...claim, finding: "forms" }));
const whole = (id: string) => ({ id, whole_with: "alpha.form=a;beta.form=b" }) as Robustness;
/** The text of the answer, without its tags and with ordinary blanks. */
const textOf = (claims: typeof parts, robustness: readonly Robustness[], language: Language = "en") =>
  answer({ ...given, claims, robustness: [...robustness] }, textsFor(language, given))
    .text.replaceAll(/<[^>]+>/g, "")
    .replaceAll(/[\u00a0\u202f]/g, " ");

test("claims that are not supported are counted, and findings apart from them where there are fewer", () => {
  expect(textOf(madeUp.claims, [])).toContain("2 claims are not supported:");
  expect(textOf(parts, [])).toContain("2 claims are not supported; they are 1 finding:");
  expect(textOf(parts, [], "fr")).toContain("2 énoncés ne sont pas confirmés, soit 1 constat :");
});

test("of a breakdown, by how many cases text and table differ is given once, behind its last part", () => {
  const text = textOf(
    parts,
    parts.map(({ id }) => whole(id)),
  );
  expect(text.split("Text and table differ by 2 schools.")).toHaveLength(2);
  expect(textOf(parts, [])).not.toContain("differ by");
});

test("one claim is a number or a comparison, and more are numbers and comparisons", () => {
  expect(textOf(parts.slice(0, 1), [])).toContain("Of 1 number or comparison in the published text");
  expect(textOf(parts.slice(0, 2), [])).toContain("Of 2 numbers and comparisons in the published text");
  expect(textOf(parts.slice(0, 1), [], "fr")).toContain("Sur 1 chiffre ou comparaison du texte publié");
});

describe("a survey without documents", () => {
  const values = madeUp.values.map((value) => ({ ...value, status: "primary-only" as const }));
  const alone = { ...given, values, witnesses: [], robustness: [] };

  test("says that nothing could be held against documents, not that 0 of 0 agree", () => {
    const of = (language: Language) => answer(alone, textsFor(language, given)).text;
    expect(of("en")).toContain("None of the survey’s answers could be held against documents.");
    expect(of("fr")).toContain("Aucune réponse de l’enquête n’a pu être confrontée à des documents.");
    const { title } = textsFor("en", given).figures.evidence;
    expect(title(0, 0, 46, 0)).toBe(
      "No answer to the survey could be held against documents; 46 values rest on the survey alone, 0 on documents alone",
    );
  });

  test("has no table without rows", () => {
    const texts = textsFor("en", given);
    expect(contested(alone, texts).content.text).toBe("<p>No value is contested.</p>");
    expect(missing(alone, texts).content.text).not.toContain("<table");
  });
});
