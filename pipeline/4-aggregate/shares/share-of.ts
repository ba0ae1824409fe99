import { roundTo } from "../../lib/round.js";
import { largestRemainder } from "./largest-remainder.js";
import { wilsonInterval } from "./wilson-interval.js";

/**
 * A count out of the cases that have a value, as the tables show it: percentages with one decimal and their 95 % Wilson
 * interval, empty when no case has a value.
 */
export function shareOf(count: number, of: number, sample: number) {
  const missing = sample - of;
  if (of === 0) return { count, of, missing, percent: null, low: null, high: null };
  const [low, high] = wilsonInterval(count, of);
  const percent = (share: number) => roundTo(100 * share, 1);
  return { count, of, missing, percent: percent(count / of), low: percent(low), high: percent(high) };
}

/** The same for all parts of one whole: their percentages sum to 100.0. @example sharesOf([11, 5], 17) // 68.8 and 31.2 %, 1 missing */
export function sharesOf(counts: readonly number[], sample: number) {
  const of = counts.reduce((sum, count) => sum + count, 0);
  const tenths = of === 0 ? [] : largestRemainder(counts, 1000);
  return counts.map((count, index) => {
    const share = shareOf(count, of, sample);
    const rounded = tenths[index];
    return rounded === undefined ? share : { ...share, percent: rounded / 10 };
  });
}
