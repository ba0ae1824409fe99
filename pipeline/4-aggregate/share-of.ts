import { wilsonInterval } from "./wilson-interval.js";

/**
 * A count out of the clusters that have a value, as the tables show it: percentages with one decimal and their 95 % Wilson
 * interval, empty when no cluster has a value.
 */
export function shareOf(count: number, of: number, sample: number) {
  const missing = sample - of;
  if (of === 0) return { count, of, missing, percent: "", low: "", high: "" };
  const [low, high] = wilsonInterval(count, of);
  const percent = (share: number) => (100 * share).toFixed(1);
  return { count, of, missing, percent: percent(count / of), low: percent(low), high: percent(high) };
}
