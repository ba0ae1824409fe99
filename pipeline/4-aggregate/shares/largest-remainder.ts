import { ascendingBy } from "../../lib/collections.js";
import { check } from "../../lib/errors.js";

/**
 * The parts of a whole in whole units that sum to it, each within one unit of its exact share: every share is rounded down, and
 * the units left over go to the largest remainders. Of equal remainders the larger part comes first, as a unit alters it less,
 * then the one listed first; so two equal parts can come out one unit apart.
 * Source: the method that A. Hamilton proposed in 1792; M. L. Balinski & H. P. Young (1982), Fair Representation, Yale University Press.
 *
 * @param parts whole numbers from 0, of which at least one is more
 * @param units how many units the whole has: 1000 for percentages with one decimal
 * @throws if a part or the units are not whole numbers in their range
 * @example roundToWhole([11, 5], 1000) // [688, 312], where each rounded by itself would be 688 and 313
 */
export function largestRemainder(parts: readonly number[], units: number): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  check(
    parts.every((part) => Number.isInteger(part) && part >= 0) && total > 0,
    `parts must be whole numbers from 0 that make more than 0, but are ${parts.join(", ")}`,
  );
  check(Number.isInteger(units) && units >= 1, `units must be a whole number of at least 1, but are ${units}`);
  // Whole numbers all through: a remainder that floating point had blurred could break a tie.
  const remainderOf = (part: number) => (part * units) % total;
  const exact = parts.map((part) => (part * units - remainderOf(part)) / total);
  const leftOver = units - exact.reduce((sum, share) => sum + share, 0);
  const favoured = parts
    .map((part, index) => ({ part, index }))
    .sort(ascendingBy(({ part, index }) => [-remainderOf(part), -part, index]))
    .slice(0, leftOver);
  for (const { index } of favoured) (exact[index] as number) += 1;
  return exact;
}
