import { type CaseRange, checkRange } from "./check-range.js";
import { fitModel } from "./fit-model.js";
import { listModels, type Model, type Tier } from "./list-models.js";
import { parseFigure } from "./parse-figure.js";

export interface Breakdown {
  /** Percentages as they are printed: "65" is a whole percentage, "65.0" one with a decimal. */
  readonly parts: readonly string[];
  /** The fewest and the most cases that the percentages can be of. */
  readonly n: CaseRange;
  /** Whether the parts exclude each other and leave nothing out, so that their counts sum to n; false if not given. */
  readonly exhaustive?: boolean;
  /** Whether they exclude each other, so that their counts sum to n at most; as `exhaustive` if not given. */
  readonly exclusive?: boolean;
}

/** One table that a model prints as the breakdown: a count of each part, of n. */
export interface Fit {
  readonly model: Model;
  readonly n: number;
  readonly counts: readonly number[];
}

export interface TierFits {
  /** In order of n, then of the models, then of the counts. */
  readonly fits: readonly Fit[];
  /** False if the list was cut at 100,000 fits, as it is where n is far too large for the decimals to leave a trace. */
  readonly complete: boolean;
}

const mostFits = 100_000;

/**
 * The tables that fit a breakdown in one tier, whether or not an earlier tier fits too.
 *
 * @throws if there is no part, a part is not a figure in digits, or n is not a range of whole numbers
 * @example fitTier("A", { parts: ["63"], n: [2, 8] }).fits[0] // { model: { kind: "each", rule: "half-up" }, n: 8, counts: [5] }
 */
export function fitTier(tier: Tier, breakdown: Breakdown): TierFits {
  const { parts, n, exhaustive = false } = breakdown;
  checkRange(n);
  if (parts.length === 0) throw new Error("expected at least one percentage, but found none");
  const figures = parts.map(parseFigure);
  const models = listModels(tier, figures, exhaustive);
  const fits: Fit[] = [];
  for (let cases = n[0]; cases <= n[1] && models.length > 0; cases++) {
    for (const model of models) {
      for (const counts of fitModel(model, figures, cases, breakdown)) {
        if (fits.length === mostFits) return { fits, complete: false };
        fits.push({ model, n: cases, counts });
      }
    }
  }
  return { fits, complete: true };
}
