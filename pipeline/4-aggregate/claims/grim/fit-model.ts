import { type CountRange, findCounts, type Interval, intervalOf, type RoundingRule } from "./find-counts.js";
import { findTables } from "./find-tables.js";
import type { Model } from "./list-models.js";
import type { Figure } from "./parse-figure.js";

/**
 * The tables of n cases that a model prints as these figures.
 *
 * @param exhaustive whether the counts sum to n; otherwise each is anything from 0 to n
 */
export function fitModel(
  model: Model,
  figures: readonly Figure[],
  n: number,
  exhaustive: boolean,
): Generator<number[]> {
  const total = exhaustive ? n : undefined;
  const roundedBy = (rule: RoundingRule) => (figure: Figure) =>
    findCounts(intervalOf(figure.units, rule), wholeOf(figure), n);
  switch (model.kind) {
    case "each":
      return findTables(figures.map(roundedBy(model.rule)), total);
    case "largest-remainder":
      return findApportionments(figures, n);
    case "rest": {
      const any: CountRange = { from: 0, to: n };
      const rounded = roundedBy(model.rule);
      return findTables(
        figures.map((figure, part) => (part === model.part ? any : rounded(figure))),
        total,
      );
    }
    case "nearest": {
      // A multiple of 5 is counted in fives, of which there are 20 in 100.
      const step = BigInt(model.step);
      const ranges = figures.map(({ units }) =>
        findCounts(intervalOf(units / step, "ties-either-way"), 100n / step, n),
      );
      return findTables(ranges, total);
    }
  }
}

/**
 * Largest remainder, or Hamilton's method: every quota is cut off, and the units that are then short of 100 go to the largest remainders.
 * Printed figures that sum to 100 are such an apportionment exactly if their errors, figure minus quota, differ by at most one unit: those
 * raised err by 1 − remainder, the others by −remainder, and no raised part has the smaller remainder. Ties may go either way.
 * Source: M. L. Balinski & H. P. Young (1982), Fair Representation, Yale University Press.
 */
function findApportionments(figures: readonly Figure[], n: number): Generator<number[]> {
  const ranges = figures.map((figure) => findCounts(withinOneUnit(figure), wholeOf(figure), n));
  const errorOf = ({ units, decimals }: Figure, count: number) =>
    units * BigInt(n) - wholeOf({ units, decimals }) * BigInt(count);
  return findTables(ranges, n, (counts) => {
    const errors = counts.map((count, part) => errorOf(figures[part] as Figure, count));
    return errors.every((error) => errors.every((other) => error - other <= BigInt(n)));
  });
}

function withinOneUnit({ units }: Figure): Interval {
  return { low: 2n * units - 2n, high: 2n * units + 2n, includesLow: false, includesHigh: false };
}

/** 100 % in units of the figure's last decimal. */
function wholeOf({ decimals }: Figure): bigint {
  return 100n * 10n ** BigInt(decimals);
}
