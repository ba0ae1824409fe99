import { distinct } from "../lib/collections.js";
import type { Robustness } from "../schemas/index.js";

/**
 * How many cases would have to be different for all parts of a breakdown to be true at once; undefined where none is contradicted, or no
 * values would do.
 *
 * @example casesApart({ breakdown_tipping_with: "alpha.tree=oak;beta.tree=oak" }) // 2
 */
export function casesApart(row: Pick<Robustness, "breakdown_tipping_with"> | undefined): number | undefined {
  if (row === undefined || row.breakdown_tipping_with === "") return undefined;
  return distinct(row.breakdown_tipping_with.split(";").map((change) => change.slice(0, change.indexOf(".")))).length;
}
