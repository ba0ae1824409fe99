import type { Criterion, CriterionCount, CriterionResult } from "../../schemas/index.js";

/** How many cases meet each criterion, and what would have to be asked to decide the rest. */
export function countCriteria(criteria: readonly Criterion[], results: readonly CriterionResult[]): CriterionCount[] {
  return criteria.map(({ criterion_id, question }) => {
    const own = results.filter((result) => result.criterion_id === criterion_id);
    const count = (result: CriterionResult["result"]) => own.filter((one) => one.result === result).length;
    const undecided = own.filter(({ result }) => result === "unknown").map(({ case_id }) => case_id);
    return {
      criterion_id,
      ...{ met: count("met"), not_met: count("not_met"), unknown: undecided.length },
      undecided: undecided.join(";"),
      question: undecided.length === 0 ? "" : question,
    };
  });
}
