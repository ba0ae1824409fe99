import { expect, test } from "vitest";
import {
  checkAcceptedVerdicts,
  describeProposals,
} from "../../../pipeline/4-aggregate/claims/check-accepted-verdicts.js";
import { judgeClaims } from "../../../pipeline/4-aggregate/claims/judge-claims.js";
import type { Answers } from "../../../pipeline/4-aggregate/claims/read-answers.js";
import type { Claim } from "../../../pipeline/schemas/index.js";

// Three cases, all red by the survey's own answer.
const answers: Answers = {
  cases: ["alpha", "beta", "gamma"],
  fields: new Map(),
  at: () => ({ value: "red", others: [], primary: true }),
};
const claimOf = (row: Partial<Claim>): Claim => ({
  ...{ id: "made_up", section: "1", paraphrase: "Made up.", published: { kind: "comparison" }, qualifier: "all" },
  ...{ measure: { kind: "cases", where: [{ field: "colour", in: ["red"] }], among: [] }, note: "Made up.", ...row },
});
const rowsOf = (...claims: Claim[]) => judgeClaims({ claims, answers, totals: [] }).map(({ row }) => row);

test("a claim without an accepted verdict is no error: its verdict is proposed", () => {
  const rows = rowsOf(claimOf({ id: "kept", accepted: "reproduced" }), claimOf({ id: "new" }));
  expect(rows[1]).toMatchObject({ verdict: "reproduced", accepted: "" });
  expect(() => checkAcceptedVerdicts(rows, "claims.json")).not.toThrow();
  expect(describeProposals(rows)).toEqual(["claim new: reproduced; not yet accepted: run the analysis with --accept"]);
});

test("of a claim about employees no count of cases is tested: 90 % of them may well be", () => {
  const claim = claimOf({ published: { kind: "percent", figure: "90" }, qualifier: "exactly", measure: null });
  const [own, other] = rowsOf(claim, { ...claim, id: "other", base: "employees" });
  expect(own).toMatchObject({ verdict: "impossible", why_code: "no_count_fits" });
  expect(other).toMatchObject({
    ...{ verdict: "untestable", why_code: "other_base", why_detail: "employees" },
    ...{ fits: "", needs: "", finding: "", count: null },
  });
});

test("a claim about employees is no part of a breakdown of the cases", () => {
  const part = (row: Partial<Claim>) => claimOf({ qualifier: "exactly", measure: null, breakdown: "colours", ...row });
  const third = part({ id: "third", published: { kind: "percent", figure: "33" } });
  const other = part({ id: "other", published: { kind: "percent", figure: "66" }, base: "employees" });
  const [alone] = rowsOf(third);
  const [beside] = rowsOf(third, other);
  expect(beside).toEqual(alone);
});
