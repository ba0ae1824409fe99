import { describe, expect, test } from "vitest";
import { languages, textsFor } from "../../../pipeline/5-plot/text/index.js";
import {
  type ClaimReason,
  claimReasonCodes,
  formatReasonDetail,
  parseReason,
} from "../../../pipeline/schemas/index.js";
import { studyOf } from "../../lib/study-of.js";

const reasons: readonly { readonly reason: ClaimReason; readonly detail: string }[] = [
  { reason: { code: "no_count_fits", percent: "65.0", to: 17 }, detail: "percent=65.0;to=17" },
  { reason: { code: "no_case_concerned" }, detail: "" },
  { reason: { code: "no_admissible_values_satisfy" }, detail: "" },
  { reason: { code: "too_few_values", known: 0, concerned: 5 }, detail: "known=0;concerned=5" },
  { reason: { code: "all_admissible_values_satisfy" }, detail: "" },
  { reason: { code: "parts_never_at_once" }, detail: "" },
  { reason: { code: "compared_with_itself" }, detail: "" },
  { reason: { code: "uncertain_values_may_not_satisfy" }, detail: "" },
  { reason: { code: "other_parts_may_not_hold" }, detail: "" },
  { reason: { code: "other_admissible_values_satisfy" }, detail: "" },
  { reason: { code: "no_statement_counts", field: "parks" }, detail: "field=parks" },
  { reason: { code: "not_measured", note: "No field; a=b asks it." }, detail: "No field; a=b asks it." },
  { reason: { code: "other_base", base: "employees; a=b" }, detail: "employees; a=b" },
];

test("every code is among the cases below", () => {
  expect(new Set(reasons.map(({ reason }) => reason.code))).toEqual(new Set(claimReasonCodes));
});

test.each(reasons)("$reason.code is written as '$detail' and read back", ({ reason, detail }) => {
  expect(formatReasonDetail(reason)).toBe(detail);
  expect(parseReason(reason.code, detail)).toEqual(reason);
});

test("a detail that is not its code's is refused", () => {
  expect(() => parseReason("too_few_values", "known=many;concerned=5")).toThrow();
  expect(() => parseReason("no_case_concerned", "known=1")).toThrow();
});

describe.each(languages)("in %s", (language) => {
  const { reason: describeReason } = textsFor(language, { codebook: [], study: studyOf() }).figures.claims;

  test("each reason is a sentence of its own, with its data", () => {
    const sentences = reasons.map(({ reason }) => describeReason(reason));
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(new Set(sentences).size).toBe(reasons.length);
    expect(sentences[0]).toMatch(/17.*65[.,]0/);
  });
});
