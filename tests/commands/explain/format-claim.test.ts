import { expect, test } from "vitest";
import { findClaims } from "../../../pipeline/commands/explain/find-claims.js";
import { formatClaim } from "../../../pipeline/commands/explain/format-claim.js";
import type { Claim, ClaimResult, Robustness } from "../../../pipeline/schemas/index.js";
import { fieldOf } from "../../4-aggregate/given.js";
import { studyOf } from "../../lib/study-of.js";

const none = { count: null, of: null, percent: null, wilson_low: null, wilson_high: null, low: "", high: "" };
const claimOf = (id: string, row: Partial<ClaimResult> = {}): ClaimResult => ({
  ...{ id, section: "5", paraphrase: `Made up: ${id}.`, qualifier: "exactly", published: "17 %", ...none },
  ...{ fits: "3/17", needs: "sum_to_100", verdict: "contradicted", holds: "no", finding: "labels" },
  ...{ why_code: "no_admissible_values_satisfy", why_detail: "", accepted: "contradicted", ...row },
});
const counted = { count: 2, of: 17, percent: 11.8, low: "2/17 (11.8)", high: "2/17 (11.8)" };
const claims = [
  claimOf("unlabelled", counted),
  claimOf("pending"),
  claimOf("élevés", { needs: "", finding: "", holds: "", verdict: "untestable", why_code: "no_case_concerned" }),
];
const whole = { id: "unlabelled", breakdown_tipping_with: "a.label=no", tipping_with: "" } as Robustness;
const noted = {
  id: "unlabelled",
  section: "5",
  paraphrase: "Made up: unlabelled.",
  published: { kind: "percent", figure: "17" },
  qualifier: "exactly",
  measure: { kind: "cases", where: [{ field: "label", in: ["no"] }], among: [] },
  note: "Read as the answer no.",
} as Claim;
const known = {
  ...{ study: studyOf(), codebook: [fieldOf({ field: "label" })], claims, robustness: [whole] },
  rawClaims: [noted],
};
const format = (claim: ClaimResult | undefined) => formatClaim(claim as ClaimResult, known, 200).replaceAll(/ +/g, " ");

test("a claim is described by its verdict, whether it holds, what it needs and the finding that it shares", () => {
  const text = format(claims[0]);
  for (const part of [
    "unlabelled: Made up: unlabelled.",
    "published 17 %",
    "computed 2 of 17 = 12 %",
    "verdict contradicted: no reading",
    "holds no: the values",
    "needs parts made to sum to 100",
    "fields label",
    "note Read as the answer no.",
    "finding labels, shared with pending; text and table differ by 1 ",
  ])
    expect(text).toContain(part);
});

test("the range of a share is given in counts", () => {
  const ranged = { ...(claims[0] as ClaimResult), low: "10/17 (58.8)", high: "14/17 (82.4)" };
  expect(format(ranged)).toContain("range 10 of 17 = 59 % to 14 of 17 = 82 %");
  expect(format(claims[0])).toContain("range fixed");
});

test("what a claim does not have is left out", () => {
  const text = format(claims[2]);
  expect(text).toContain("verdict untestable");
  for (const name of ["holds", "needs", "finding", "computed"]) expect(text).not.toContain(`\n ${name} `);
});

test.each([
  { words: "MADE UP: p", expected: ["pending"] },
  { words: "eleves", expected: ["élevés"] },
  { words: "made up", expected: ["unlabelled", "pending", "élevés"] },
  { words: " ", expected: [] },
  { words: "made down", expected: [] },
])("'$words' is a part of $expected", ({ words, expected }) => {
  expect(findClaims(words, claims).map(({ id }) => id)).toEqual(expected);
});
