import { groupBy } from "../../../lib/collections.js";
import { remember } from "../../../lib/remember.js";
import { cellOf } from "../../../schemas/index.js";
import { matchCondition } from "../match-condition.js";
import { currentSum, type Measured, type Part } from "../measure-claim.js";
import type { Answer, Answers } from "../read-answers.js";
import { greatest, sizeOf, smallest } from "../result-size.js";
import { admissibleValues } from "./admissible-values.js";
import { applyChanges } from "./change.js";
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
  const answers = withoutGaps(given, parts);
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

/** The answers with one of the admissible values where none is taken, or bounds leave open what is asked; which one is as open as before. */
function withoutGaps(answers: Answers, parts: readonly Part[]): Answers {
  const conditions = groupBy(
    parts.flatMap(({ lists }) => lists.flat()),
    ({ field }) => field,
  );
  const known = new Map<string, Answer>();
  const fill = (studyCase: string, field: string): Answer => {
    const answer = answers.at(studyCase, field);
    const asked = conditions.get(field) ?? [];
    if (asked.every((condition) => matchCondition(answer.value, condition) !== undefined)) return answer;
    const [first, ...others] = admissibleValues(answers, studyCase, field, asked);
    return first === undefined ? answer : { value: first, others };
  };
  const at: Answers["at"] = (case_id, field) => remember(known, cellOf({ case_id, field }), () => fill(case_id, field));
  return { ...answers, at };
}

function sumsOf(part: Part, reachable: ReachableResults): Sum[] {
  return reachable.of(part).flatMap(({ sums }) => sums);
}
