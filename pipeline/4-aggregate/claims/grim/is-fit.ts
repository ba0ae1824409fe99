import { fitModel } from "./fit-model.js";
import type { Breakdown } from "./fit-tier.js";
import { listModels, type Tier } from "./list-models.js";
import { parseFigure } from "./parse-figure.js";

/**
 * Whether a tier prints these counts of n as the breakdown. Asked of given counts, it needs no list of all that fit, which is cut where n
 * is large.
 *
 * @param counts one for each part; for one that is undefined, some count has to fit with the others
 * @example isFit("A", { parts: ["63", "38"], exhaustive: true }, [10, undefined], 16) // true: the other is 6
 */
export function isFit(
  tier: Tier,
  breakdown: Omit<Breakdown, "n">,
  counts: readonly (number | undefined)[],
  n: number,
): boolean {
  const { parts, exhaustive = false } = breakdown;
  const figures = parts.map(parseFigure);
  return listModels(tier, figures, exhaustive).some(
    (model) => !fitModel(model, figures, n, breakdown, counts).next().done,
  );
}
