import { distinct } from "../../lib/collections.js";
import { type Breakdown, fitTier } from "./grim/fit-tier.js";
import type { Tier } from "./grim/list-models.js";
import type { Sums } from "./read-parts.js";
import type { Sum } from "./sensitivity/reachable-sums.js";

/** The tables that fit, as sums of all parts. */
export function listTables(tier: Tier, breakdown: Breakdown): Sums[] {
  return fitTier(tier, breakdown).fits.map(({ n, counts }) => counts.map((first) => ({ first, second: n })));
}

/** Whether a table is what some reading gives of the parts that are measured. */
export function isAmong(reached: readonly Sums[]): (table: Sums) => boolean {
  const known = new Set(reached.map(sumsKey));
  const isMeasured = (reached[0] ?? []).map((sum) => sum !== undefined);
  return (table) => known.has(sumsKey(table.map((sum, at) => (isMeasured[at] ? sum : undefined))));
}

function sumsKey(sums: Sums): string {
  return sums.map((sum) => (sum === undefined ? "" : `${sum.first}/${sum.second}`)).join(" ");
}

export function isSame(one: Sum | undefined, other: Sum): boolean {
  return one?.first === other.first && one.second === other.second;
}

/** The counts of one part in all tables, each once, by n and then by count. */
export function countsOf(tables: readonly Sums[], part: number): Sum[] {
  const keys = distinct(tables.map((table) => sumsKey([table[part]])));
  return keys
    .map((key) => {
      const [first = 0, second = 0] = key.split("/").map(Number);
      return { first, second };
    })
    .sort((a, b) => a.second - b.second || a.first - b.first);
}
