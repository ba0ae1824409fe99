import { type Breakdown, fitTier, type TierFits } from "./fit-tier.js";
import { type Tier, tiers } from "./list-models.js";

export interface GrimResult extends TierFits {
  readonly tier: Tier;
}

/**
 * The GRIM test, granularity-related inconsistency of means, for a breakdown: which counts of which n are printed as these percentages.
 * If there are none, no data can have given them by any rounding that is tried. One rounding and one n hold for the whole breakdown; the
 * first of three tiers that fits is given:
 *
 * A. each part is rounded alone: half up, half to even, half down, truncated, or raised (always up);
 * B. the parts are made to sum to 100, by largest remainders with ties either way, or by taking one part as the rest of 100 after the
 *    others were rounded as in A; only for exhaustive parts that are printed with the same decimals and sum to 100;
 * C. to the nearest 5 or 10, with ties either way; only if all parts are multiples of it, printed without decimals.
 *
 * All arithmetic is with whole numbers. A single percentage is a breakdown of one part that is not exhaustive.
 *
 * Sources: N. J. L. Brown & J. A. J. Heathers (2017), The GRIM test: a simple technique detects numerous anomalies in the reporting of
 * results in psychology, Social Psychological and Personality Science 8(4), 363–369. For breakdowns: N. J. Cox (2023), Finding the
 * denominator: minimum sample size from percentages, Stata Journal 23(4), doi:10.1177/1536867X231212453 (his command `find_denom`).
 * For largest remainders: M. L. Balinski & H. P. Young (1982), Fair Representation, Yale University Press.
 *
 * @returns undefined if no tier fits
 * @throws if there is no part, a part is not a figure in digits, or n is not a range of whole numbers
 * @example grim({ parts: ["65", "18", "17"], n: [2, 17], exhaustive: true })?.fits[0]
 * // { model: { kind: "largest-remainder" }, n: 17, counts: [11, 3, 3] }, in tier B
 */
export function grim(breakdown: Breakdown): GrimResult | undefined {
  for (const tier of tiers) {
    const found = fitTier(tier, breakdown);
    if (found.fits.length > 0) return { tier, ...found };
  }
  return undefined;
}
