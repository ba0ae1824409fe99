import type { Decided, Undecided } from "../3-triangulate/decided.js";
import type { Decision } from "../3-triangulate/policies/policy.js";
import { ascendingBy } from "../lib/collections.js";
import { type PolicyName, policyNames, type Value, type Witness, wholeAdmission } from "../schemas/index.js";
import type { Asked } from "./rules/question.js";
import { policyColumn, ruleColumn } from "./rules/result-rows.js";

export type DecidedRow = Readonly<Record<string, string>>;

/** What is asked of an engine for the values of all policies, with the witnesses of one. */
export function askedOf({ codebook, referenceDate, admission = wholeAdmission }: Undecided, policy: PolicyName): Asked {
  const policies = [policy, ...policyNames.filter((name) => name !== policy)] as const;
  return { codebook, referenceDate, admission, policies };
}

/** The rows that an engine made, in the order in which `resolve` has them. */
export function inOrder(given: Undecided, values: readonly DecidedRow[], witnesses: readonly DecidedRow[]): Decided {
  const placeOf = placesIn(given);
  const ordered = [...values].sort(ascendingBy(placeOf));
  const columns = policyNames.flatMap((name) => [policyColumn(name), ruleColumn(name)]);
  const own = (row: DecidedRow) => Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)));
  const decisionsOf = (name: PolicyName) =>
    ordered.map((row) => ({ value: row[policyColumn(name)] ?? "", rule: row[ruleColumn(name)] ?? "" }));
  return {
    values: ordered.map(own) as object[] as Value[],
    witnesses: [...witnesses].sort(ascendingBy(placeOf)) as object[] as Witness[],
    by: Object.fromEntries(policyNames.map((name) => [name, decisionsOf(name)] as const)) as Record<
      PolicyName,
      Decision[]
    >,
  };
}

function placesIn({ cases, codebook, observations }: Undecided): (row: DecidedRow) => number[] {
  const caseAt = new Map(cases.map(({ case_id }, at) => [case_id, at]));
  const fieldAt = new Map(codebook.map(({ field }, at) => [field, at]));
  const rowAt = new Map(observations.map(({ obs_id }, at) => [obs_id, at]));
  return ({ case_id = "", field = "", obs_id = "" }) => [
    ...[caseAt.get(case_id) ?? -1, fieldAt.get(field) ?? -1, rowAt.get(obs_id) ?? -1],
  ];
}
