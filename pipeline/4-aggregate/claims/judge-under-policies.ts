import { type PolicyName, policyNames } from "../../schemas/index.js";
import type { Judged } from "./judge-claims.js";
import { type ContextInputs, contextKey } from "./judge-context.js";
import { fieldsOf } from "./measure-claim.js";
import type { Answers } from "./read-answers.js";

/**
 * The claims under each policy. Policies that agree on everything that is measured are judged once.
 *
 * @param judged the claims by the current values, whose measures name the fields that matter
 */
export function judgeUnderPolicies(
  judged: readonly Judged[],
  answersUnder: (policy: PolicyName) => Answers,
  contextUnder: (policy: PolicyName) => ContextInputs,
  judge: (answers: Answers, context: ContextInputs) => readonly Judged[],
): Record<PolicyName, readonly Judged[]> {
  const parts = judged.flatMap(({ judgement }) => judgement?.measured.parts ?? []);
  const fields = fieldsOf(parts);
  const known = new Map<string, readonly Judged[]>();
  const columns = policyNames.map((policy) => {
    const [answers, context] = [answersUnder(policy), contextUnder(policy)];
    const key = JSON.stringify([
      answers.cases.map((studyCase) => fields.map((field) => answers.at(studyCase, field).value)),
      contextKey(context),
    ]);
    const found = known.get(key) ?? judge(answers, context);
    known.set(key, found);
    return [policy, found];
  });
  return Object.fromEntries(columns);
}
