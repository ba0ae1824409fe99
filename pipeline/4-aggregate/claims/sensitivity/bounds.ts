import { currentSum, type Measured, type Part } from "../measure-claim.js";
import type { Answers } from "../read-answers.js";
import { greatest, sizeOf, smallest } from "../result-size.js";
import { admissibleValues } from "./admissible-values.js";
import { applyChanges } from "./change.js";
import { fillGaps } from "./fill-gaps.js";
import { type ReachableResults, reachableResults } from "./reachable-results.js";
import type { Sum } from "./reachable-sums.js";

/** The lowest and the highest result; neither where no admissible values give any. */
export interface Bounds {
  readonly low: Sum | undefined;
  readonly high: Sum | undefined;
}

/**
 * Worst-case bounds: from the lowest to the highest result under any admissible assignment of the uncertain values, with no assumption
 * on which is likely. Every assignment gives each case a value where one is admissible: a case whose place is open between two cities
 * of one group is in that group under every assignment, though no count has it. Of several parts the result is the smallest, so the highest is what the smallest of them can rise to, all at once.
 * Sources: C. F. Manski (1990), Nonparametric bounds on treatment effects, American Economic Review 80(2), 319–323; C. F. Manski
 * (2003), Partial Identification of Probability Distributions, Springer.
 *
 * @example worstCaseBounds(measured, answers) // { low: { first: 10, second: 17 }, high: { first: 14, second: 17 } }
 */
export function worstCaseBounds({ unit, parts, every }: Measured, given: Answers): Bounds {
  const answers = fillGaps(given, parts);
  const reachable = reachableResults(answers, admissibleValues);
  const sums = parts.flatMap((part) => sumsOf(part, reachable));
  const low = smallest(sums, unit);
  if (parts.length < 2) return { low, high: greatest(sums, unit) };
  const sizes = new Set(sums.map((sum) => sizeOf(sum, unit)).filter((size) => size !== undefined));
  // The smallest is at least so high when every part that has an answer is, and one part has one, as a lead always has.
  const answered = unit === "share" ? parts.map((part) => [{ part, test: (sum: Sum) => sum.second > 0 }]) : [[]];
  for (const least of [...sizes].sort((a, b) => b - a)) {
    const alternatives = every((sum) => (sizeOf(sum, unit) ?? least) >= least);
    const changes = reachable.cheapest(answered.flatMap((one) => alternatives.map((demands) => [...demands, ...one])));
    if (changes === undefined) continue;
    const then = applyChanges(answers, changes);
    return {
      low,
      high: smallest(
        parts.map((part) => currentSum(part, then)),
        unit,
      ),
    };
  }
  return { low, high: undefined };
}

function sumsOf(part: Part, reachable: ReachableResults): Sum[] {
  return reachable.of(part).flatMap(({ sums }) => sums);
}
