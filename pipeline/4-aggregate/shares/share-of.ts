import { roundTo } from "../../lib/round.js";
import { wilsonInterval } from "./wilson-interval.js";

/**
 * A count out of the cases that have a value, as the tables show it: percentages with one decimal and their 95 % Wilson
 * interval, empty when no case has a value. Each is rounded by itself, so that equal counts are equal shares, and the parts of a whole may
 * not sum to 100.0.
 *
 * @example shareOf(1, 3, 4) // { count: 1, of: 3, missing: 1, percent: 33.3, wilson_low: 6.1, wilson_high: 79.2 }
 */
export function shareOf(count: number, of: number, sample: number) {
  const missing = sample - of;
  if (of === 0) return { count, of, missing, percent: null, wilson_low: null, wilson_high: null };
  const [low, high] = wilsonInterval(count, of);
  const percent = (share: number) => roundTo(100 * share, 1);
  return { count, of, missing, percent: percent(count / of), wilson_low: percent(low), wilson_high: percent(high) };
}
