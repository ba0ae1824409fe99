import { expect, test } from "vitest";
import { answer } from "../../../pipeline/5-plot/report/sections/answer.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { Robustness } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";

const none = { conflicts: [], agreement: [], coderAgreement: [], headlines: [], uncoded: [], rejected: [] };
const given = { ...madeUp, ...none };
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
