import type { Claim } from "../../schemas/index.js";
import { decimalsOf, type RoundingMode, roundPercent } from "./grim-test.js";
import type { Measured } from "./measure-claim.js";
import type { Sum } from "./sensitivity/reachable-sums.js";

/**
 * How far from the figure "approximately" reaches, in percentage points: the paper gives such figures in tens, and what lies
 * farther away would be nearer to another.
 */
const approximatelyPoints = 5;

/**
 * Whether a result satisfies the claim, given its qualifier. `majority` is more than half, as half is none; `most` says of a lead
 * that it is one at all.
 *
 * @param result first of second cases; of a lead, by how many cases; of a total, the number
 * @param modes how a published percentage may have been rounded
 * @example satisfies({ published: { kind: "percent", figure: 65 }, qualifier: "exactly" }, { first: 11, second: 17 }, "share", ["rounded"]) // true
 */
export function satisfies(
  { published, qualifier }: Pick<Claim, "published" | "qualifier">,
  { first, second }: Sum,
  unit: Measured["unit"],
  modes: readonly RoundingMode[],
): boolean {
  if (unit === "lead") return first > 0;
  if (unit === "share" && second === 0) return false;
  // Against a comparison, which has no figure, nothing can be more or exactly so.
  const figure = "figure" in published ? published.figure : Number.NaN;
  const result = published.kind === "percent" ? (100 * first) / second : first;
  switch (qualifier) {
    case "exactly":
      return published.kind === "percent"
        ? modes.some((mode) => roundPercent(first, second, decimalsOf(figure), mode) === figure)
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
