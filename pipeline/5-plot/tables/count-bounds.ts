import type { Share } from "../../schemas/index.js";

/** The fewest and the most cases that a count can be of; empty where they are not asked. @example countBounds({ count_low: 10, count_high: 14 }) // "10–14" */
export function countBounds({ count_low: low, count_high: high }: Pick<Share, "count_low" | "count_high">): string {
  if (low === null || high === null) return "";
  return low === high ? `${low}` : `${low}–${high}`;
}
