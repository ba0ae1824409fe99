import { groupBy } from "../../../lib/collections.js";
import { remember } from "../../../lib/remember.js";
import { cellOf } from "../../../schemas/index.js";
import { matchCondition } from "../match-condition.js";
import type { Part } from "../measure-claim.js";
import type { Answer, Answers } from "../read-answers.js";
import { admissibleValues } from "./admissible-values.js";

/** The answers with one of the admissible values where none is taken, or bounds leave open what is asked; which one is as open as before. */
export function fillGaps(answers: Answers, parts: readonly Part[]): Answers {
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
