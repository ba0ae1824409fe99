import type { Share } from "../schemas/index.js";

type Bounded = Pick<Share, "count" | "of" | "missing" | "count_low" | "count_high">;

/**
 * What missing and contested values leave open of a share: the fewest and the most cases of all, as numbers and in percent of all.
 *
 * @returns undefined where nothing is open, and where no bounds are asked
 * @example boundsOf({ count: 13, of: 16, missing: 1, count_low: 10, count_high: 14 }) // { fewest: 10, most: 14, all: 17, low: 58.8…, high: 82.3… }
 */
export function boundsOf({ count, of, missing, count_low: fewest, count_high: most }: Bounded) {
  if (fewest === null || most === null) return undefined;
  const all = of + missing;
  if (all === 0 || (missing === 0 && fewest === count && most === count)) return undefined;
  return { fewest, most, all, low: (100 * fewest) / all, high: (100 * most) / all };
}
