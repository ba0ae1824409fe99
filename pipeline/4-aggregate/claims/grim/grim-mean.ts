import { type CaseRange, checkRange } from "./check-range.js";
import { findCounts, intervalOf, type RoundingRule, roundingRules } from "./find-counts.js";
import { parseFigure } from "./parse-figure.js";

export interface MeanFit {
  readonly rule: RoundingRule;
  readonly n: number;
  /** The least and the greatest total of n whole numbers that is printed as the mean. */
  readonly least: number;
  readonly most: number;
}

/**
 * The GRIM test of a mean of whole numbers, none below 0: which totals of which n are printed as this mean. Where each case is itself the
 * mean of several items, n is the cases times the items. With two decimals, every mean of 100 cases or more fits.
 * Source: N. J. L. Brown & J. A. J. Heathers (2017), Social Psychological and Personality Science 8(4), 363–369.
 *
 * @param mean as printed: "5.2" and "5.20" are different figures
 * @param n the fewest and the most that the mean can be of
 * @returns a row for each n and rounding that fits, none if no data can have given the mean
 * @throws if the mean is not a figure in digits, or n is not a range of whole numbers
 * @example grimMean({ mean: "5.19", n: [28, 28] }) // []
 * @example grimMean({ mean: "5.18", n: [28, 28] })[0] // { rule: "half-up", n: 28, least: 145, most: 145 }
 */
export function grimMean({ mean, n }: { readonly mean: string; readonly n: CaseRange }): MeanFit[] {
  checkRange(n);
  const { units, decimals } = parseFigure(mean);
  const fits: MeanFit[] = [];
  for (let cases = n[0]; cases <= n[1]; cases++) {
    for (const rule of roundingRules) {
      const { from, to } = findCounts(intervalOf(units, rule), 10n ** BigInt(decimals), cases);
      if (from <= to) fits.push({ rule, n: cases, least: from, most: to });
    }
  }
  return fits;
}
