import type { Interval } from "./find-counts.js";
import { type Figure, hundredPercentOf } from "./parse-figure.js";

/**
 * Whether figures that sum to 100 are those of the largest remainders, or Hamilton's method, with ties either way: every percentage is cut
 * off at its last decimal, and the units that are then short of 100 go to the largest remainders.
 *
 * That is so exactly if the errors, figure minus percentage, differ by at most one unit: a part that was raised errs by 1 − remainder,
 * any other by −remainder, and no part was raised whose remainder is less than that of one that was not.
 * Source: M. L. Balinski & H. P. Young (1982), Fair Representation, Yale University Press.
 *
 * @param counts of all parts, or of the first ones: false then means that no others can complete them
 * @example isApportionment(["65", "18", "17"].map(parseFigure), [11, 3, 3], 17) // true
 */
export function isApportionment(figures: readonly Figure[], counts: readonly number[], n: number): boolean {
  const cases = BigInt(n);
  // In units of the last decimal, times n, so that they are whole numbers.
  const errors = counts.map((count, part) => {
    const figure = figures[part] as Figure;
    return figure.units * cases - hundredPercentOf(figure) * BigInt(count);
  });
  return errors.every((error) => errors.every((other) => error - other <= cases));
}

/** The percentages that can be printed as the figure by cutting off or by raising: those within one unit, which itself changes nothing. */
export function withinOneUnit({ units }: Figure): Interval {
  return { low: 2n * units - 2n, high: 2n * units + 2n, includesLow: false, includesHigh: false };
}
