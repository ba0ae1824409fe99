import { wilsonInterval } from "../4-aggregate/shares/wilson-interval.js";

/**
 * A share with its 95 % Wilson interval, in percent and unrounded, for words: the tables' one decimal, rounded again, can be off by one.
 *
 * @param of at least 1
 * @example exactShare(4, 16) // { percent: 25, low: 10.18…, high: 49.498… }, where the table's 49.5 would be read as 50
 */
export function exactShare(count: number, of: number): { percent: number; low: number; high: number } {
  const [low, high] = wilsonInterval(count, of);
  return { percent: (100 * count) / of, low: 100 * low, high: 100 * high };
}
