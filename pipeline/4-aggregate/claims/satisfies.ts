import type { Claim } from "../../schemas/index.js";
import type { PercentFits } from "./fit-percentages.js";
import { hundredPercentOf, parseFigure } from "./grim/parse-figure.js";
import type { Measured } from "./measure-claim.js";
import type { Sum } from "./sensitivity/reachable-sums.js";

/**
 * Whether a result satisfies the claim, given its qualifier. `some` is one case at least; `majority` is more than half, as half is
 * none; `most` and `fewest` say of a lead that it is one at all; `approximately` is to the nearest ten where the figure is one, else to the nearest five. Percentages are compared
 * as fractions, without rounding.
 *
 * @param result first of second cases; of a lead, by how many cases; of a total, the number
 * @param fits the counts that give an exact percentage
 * @example satisfies({ published: { kind: "percent", figure: "90" }, qualifier: "more_than" }, { first: 16, second: 17 }, "share", undefined) // true
 */
export function satisfies(
  { published, qualifier }: Pick<Claim, "published" | "qualifier">,
  { first, second }: Sum,
  unit: Measured["unit"],
  fits: PercentFits | undefined,
): boolean {
  if (unit === "lead") return first > 0;
  if (unit === "share" && second === 0) return false;
  switch (qualifier) {
    case "exactly":
      if (published.kind === "percent") return fits?.gives({ first, second }) ?? false;
      return published.kind === "count" && first === published.figure;
    case "more_than":
      if (published.kind === "percent") return compareWith(published.figure, { first, second }) > 0n;
      return published.kind === "count" && first > published.figure;
    case "approximately":
      return published.kind === "percent" && isNear(published.figure, { first, second });
    case "all":
    case "vary_between":
      return first === second;
    case "some":
      return first > 0;
    case "majority":
    case "most":
    case "fewest":
      return 2 * first > second;
  }
}

/** By how much a share is above a percentage, in units without a meaning but for their sign. */
function compareWith(percent: string, { first, second }: Sum): bigint {
  const figure = parseFigure(percent);
  return BigInt(first) * hundredPercentOf(figure) - figure.units * BigInt(second);
}

/** Whether a percentage is a multiple of ten, as "about 80 %" is. */
export function isRound(percent: string): boolean {
  const figure = parseFigure(percent);
  return figure.units % (hundredPercentOf(figure) / 10n) === 0n;
}

/** Whether a share lies within half a ten, or half a five, of a percentage; ties count either way. */
function isNear(percent: string, { first, second }: Sum): boolean {
  const ten = hundredPercentOf(parseFigure(percent)) / 10n;
  const step = isRound(percent) ? ten : ten / 2n;
  const apart = compareWith(percent, { first, second });
  return 2n * (apart < 0n ? -apart : apart) <= step * BigInt(second);
}
