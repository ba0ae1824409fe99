import { estimate, fewestUnits } from "../../lib/agreement/estimate.js";
import { krippendorffAlpha } from "../../lib/agreement/krippendorff-alpha.js";
import { groupBy } from "../../lib/collections.js";
import { roundTo } from "../../lib/round.js";
import type { AlphaThreshold, CoderAgreement } from "../../schemas/index.js";
import { codeDistance, comparableCode } from "./comparable-code.js";
import type { CodePair } from "./pair-codes.js";

/**
 * How far the coders agree on each question: how often they give the very same code, and Krippendorff's alpha with an interval
 * drawn over statements. That nothing can be coded is a code like any other. With too few statements only counts are given.
 */
export function measureCoderAgreement(pairs: readonly CodePair[]): CoderAgreement[] {
  return [...groupBy(pairs, ({ question }) => question.field)].map(([field, all]) => {
    const [{ question }] = all as [CodePair];
    const units = all.map(codesCompared);
    const agreeing = units.filter(([first, second]) => first === second).length;
    const counted = { field, statements: units.length, agreeing };
    if (units.length < fewestUnits) return { ...counted, ...withoutStatistics };
    const alpha = estimate(krippendorffAlpha(units, codeDistance(question)), units.length);
    return {
      ...counted,
      percent_agreement: roundTo((100 * agreeing) / units.length, 1),
      alpha: alpha.value,
      alpha_low: alpha.low,
      alpha_high: alpha.high,
      alpha_reason_code: alpha.code,
      alpha_reason_detail: "",
      threshold: thresholdOf(alpha.value),
    };
  });
}

/** The codes of both, so written that equal ones are one text. */
export function codesCompared({ question, first, second }: CodePair): [first: string, second: string] {
  return [comparableCode(question, first), comparableCode(question, second.code)];
}

/**
 * Which threshold an alpha reaches: conclusions can be drawn from .800 on, tentative ones from .667 on.
 * Source: K. Krippendorff (2004), Content Analysis: An Introduction to Its Methodology, 2nd ed., p. 241.
 *
 * @example thresholdOf(0.7) // "tentative"
 */
export function thresholdOf(alpha: number | null): AlphaThreshold {
  if (alpha === null) return "";
  if (alpha >= 0.8) return "reliable";
  return alpha >= 0.667 ? "tentative" : "below";
}

const withoutStatistics = {
  ...{ percent_agreement: null, alpha: null, alpha_low: null, alpha_high: null },
  alpha_reason_code: "too_few_statements",
  alpha_reason_detail: String(fewestUnits),
  threshold: "",
} as const;
