export const roundingRules = ["half-up", "half-even", "half-down", "truncated", "raised"] as const;
/** How one figure is rounded to its last decimal: to the nearest, with a rule for ties, or always down or up. */
export type RoundingRule = (typeof roundingRules)[number];

/** The true values that are printed as one figure, in halves of its last unit, so that every bound is a whole number. */
export interface Interval {
  readonly low: bigint;
  readonly high: bigint;
  readonly includesLow: boolean;
  readonly includesHigh: boolean;
}

/** Whole numbers, both included; empty if `to` is less than `from`. */
export interface CountRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The true values that a rule prints as a figure.
 *
 * @param units the figure in units of its last decimal
 * @param rule "ties-either-way" is to the nearest, with both ends
 * @example intervalOf(62n, "half-up") // from 61.5, included, to 62.5, excluded
 */
export function intervalOf(units: bigint, rule: RoundingRule | "ties-either-way"): Interval {
  const value = 2n * units;
  if (rule === "truncated") return { low: value, high: value + 2n, includesLow: true, includesHigh: false };
  if (rule === "raised") return { low: value - 2n, high: value, includesLow: false, includesHigh: true };
  const isEven = units % 2n === 0n;
  return {
    low: value - 1n,
    high: value + 1n,
    includesLow: rule === "half-up" || rule === "ties-either-way" || (rule === "half-even" && isEven),
    includesHigh: rule === "half-down" || rule === "ties-either-way" || (rule === "half-even" && isEven),
  };
}

/**
 * The counts k for which k / n of 100 % lies in an interval, by whole-number arithmetic: near a bound, a floating-point product
 * such as 0.25 × 28 can fall on either side.
 *
 * @param hundredPercent what k = n is printed as, in units of the last decimal: 100n for a whole percentage, 1000n for one with a decimal
 * @example findCounts(intervalOf(65n, "half-up"), 100n, 17) // { from: 11, to: 11 }
 */
export function findCounts(interval: Interval, hundredPercent: bigint, n: number): CountRange {
  const low = interval.low * BigInt(n);
  const high = interval.high * BigInt(n);
  const step = 2n * hundredPercent;
  const from = low < 0n ? 0n : interval.includesLow ? divideUp(low, step) : low / step + 1n;
  const to = interval.includesHigh ? high / step : divideUp(high, step) - 1n;
  return { from: Number(from), to: Number(to) };
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}
