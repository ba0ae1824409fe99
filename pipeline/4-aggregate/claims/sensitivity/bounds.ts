import { type Measured, type Part, standing } from "../measure-claim.js";
import type { Answers } from "../read-answers.js";
import { greatest, sizeOf, smallest } from "../result-size.js";
import { settle } from "./change.js";
import type { Outlook } from "./reachable-results.js";
import type { Sum } from "./reachable-sums.js";

/** The lowest and the highest result; neither where no reading gives any. */
export interface Range {
  readonly low: Sum | undefined;
  readonly high: Sum | undefined;
}

/**
 * From the lowest to the highest result that the readings leave open. Of several parts the result is the smallest, so the highest
 * is what the smallest of them can rise to, all at once.
 *
 * @example rangeOf(measured, outlook, answers) // { low: { first: 10, second: 17 }, high: { first: 14, second: 17 } }
 */
export function rangeOf({ unit, parts, every }: Measured, outlook: Outlook, answers: Answers): Range {
  const sums = parts.flatMap((part) => sumsOf(part, outlook));
  const low = smallest(sums, unit);
  if (parts.length < 2) return { low, high: greatest(sums, unit) };
  const sizes = new Set(sums.map((sum) => sizeOf(sum, unit)).filter((size) => size !== undefined));
  // The smallest is at least so high when every part that has an answer is, and one part has one, as a lead always has.
  const answered = unit === "share" ? parts.map((part) => [{ part, test: (sum: Sum) => sum.second > 0 }]) : [[]];
  for (const least of [...sizes].sort((a, b) => b - a)) {
    const ways = every((sum) => (sizeOf(sum, unit) ?? least) >= least);
    const changes = outlook.cheapest(answered.flatMap((one) => ways.map((way) => [...way, ...one])));
    if (changes === undefined) continue;
    const then = settle(answers, changes);
    return {
      low,
      high: smallest(
        parts.map((part) => standing(part, then)),
        unit,
      ),
    };
  }
  return { low, high: undefined };
}

function sumsOf(part: Part, outlook: Outlook): Sum[] {
  return outlook.of(part).flatMap(({ sums }) => sums);
}
