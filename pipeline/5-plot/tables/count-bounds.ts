import type { Share } from "../../schemas/index.js";

/** The fewest and the most cases that a count can be of; empty where they are not asked. @example countBounds({ count_low: 10, count_high: 14 }) // "10–14" */
export function countBounds({ count_low: low, count_high: high }: Pick<Share, "count_low" | "count_high">): string {
  if (low === null || high === null) return "";
  return low === high ? `${low}` : `${low}–${high}`;
}

/** Whether a case that has no single value is sure to have the code, so that the fewest are more than are counted. */
export function isBelowBounds({ count, count_low }: Pick<Share, "count" | "count_low">): boolean {
  return count_low !== null && count < count_low;
}
