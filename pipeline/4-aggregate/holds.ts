import type { Claim } from "../artifacts.js";
import { type Cut, cutPercent, decimalsOf } from "./denominators.js";
import type { Measured } from "./measure.js";

/** How far from the figure "approximately" reaches, in percentage points: half a step of the tens that the paper gives. */
const approximatelyPoints = 5;

/** Whether a result is what the claim says, as it is hedged. */
export function holds(
  { published, hedge }: Pick<Claim, "published" | "hedge">,
  { first, second }: { readonly first: number; readonly second: number },
  unit: Measured["unit"],
  ways: readonly Cut[],
): boolean {
  if (unit === "lead") return first > 0;
  if (unit === "share" && second === 0) return false;
  // Against a comparison, which has no figure, nothing can be more or exactly so.
  const figure = "figure" in published ? published.figure : Number.NaN;
  const result = published.kind === "percent" ? (100 * first) / second : first;
  switch (hedge) {
    case "exactly":
      return published.kind === "percent"
        ? ways.some((cut) => cutPercent(first, second, decimalsOf(figure), cut) === figure)
        : first === figure;
    case "more_than":
      return result > figure;
    case "approximately":
      return Math.abs(result - figure) <= approximatelyPoints;
    case "all":
    case "vary_between":
      return first === second;
    case "majority":
    case "most":
      return 2 * first > second;
  }
}
