import { type CountRange, findCounts, intervalOf } from "./find-counts.js";
import { findTables } from "./find-tables.js";
import { isApportionment, withinOneUnit } from "./is-apportionment.js";
import type { Model } from "./list-models.js";
import { type Figure, hundredPercentOf } from "./parse-figure.js";

/**
 * The tables of n cases that a model prints as these figures.
 *
 * @param parts whether the counts sum to n, or to n at most; otherwise each is anything from 0 to n
 * @param known the counts that are given; a part without one has any
 */
export function* fitModel(
  model: Model,
  figures: readonly Figure[],
  n: number,
  { exhaustive = false, exclusive = exhaustive }: { readonly exhaustive?: boolean; readonly exclusive?: boolean },
  known: readonly (number | undefined)[] = [],
): Generator<number[]> {
  const ranges: CountRange[] = [];
  for (const [part, figure] of figures.entries()) {
    const { from, to } = rangeOf(model, figure, part, n);
    const count = known[part];
    // The interval of 100 reaches beyond it, but no count is above n.
    const range = { from: Math.max(from, count ?? 0), to: Math.min(to, count ?? n, n) };
    // Most n end here, at the first part that no count gives.
    if (range.from > range.to) return;
    ranges.push(range);
  }
  const admits = (counts: readonly number[]) => isApportionment(figures, counts, n);
  yield* findTables(
    ranges,
    exhaustive ? n : undefined,
    exclusive ? n : undefined,
    model.kind === "largest-remainder" ? admits : undefined,
  );
}

/** The counts that one part can have, whatever the others are. */
function rangeOf(model: Model, figure: Figure, part: number, n: number): CountRange {
  switch (model.kind) {
    case "each":
      return findCounts(intervalOf(figure.units, model.rule), hundredPercentOf(figure), n);
    case "largest-remainder":
    // Truncated or raised, a figure is within one unit, and within less by any other rounding.
    case "each-own":
      return findCounts(withinOneUnit(figure), hundredPercentOf(figure), n);
    case "rest":
      return part === model.part
        ? { from: 0, to: n }
        : findCounts(intervalOf(figure.units, model.rule), hundredPercentOf(figure), n);
    case "nearest": {
      // A multiple of 5 is counted in fives, of which there are 20 in 100.
      const step = BigInt(model.step);
      return findCounts(intervalOf(figure.units / step, "ties-either-way"), 100n / step, n);
    }
  }
}
