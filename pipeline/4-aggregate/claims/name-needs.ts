import type { ClaimNeed } from "../../schemas/index.js";
import type { Tier } from "./grim/list-models.js";
import type { Sum } from "./sensitivity/reachable-sums.js";

/** What the counts of a tier suppose beyond rounding each percentage alone. */
export function needsOf(tier: Tier | undefined, parts: readonly string[]): ClaimNeed | "" {
  if (tier === "B") return "sum_to_100";
  if (tier === "D") return "own_rounding";
  if (tier !== "C") return "";
  return parts.every((part) => part.endsWith("0")) ? "nearest_10" : "nearest_5";
}

/** @example formatFits([{ first: 5, second: 8 }, { first: 10, second: 16 }]) // "5/8;10/16" */
export function formatFits(fits: readonly Sum[]): string {
  return fits.map(({ first, second }) => `${first}/${second}`).join(";");
}
