import type { Answers } from "../read-answers.js";

/** A value read otherwise than it stands. */
export interface Change {
  readonly cluster: string;
  readonly field: string;
  readonly value: string;
}

/** @example showChanges([{ cluster: "enr", field: "financing", value: "private" }]) // "enr.financing=private" */
export function showChanges(changes: readonly Change[]): string {
  return changes.map(({ cluster, field, value }) => `${cluster}.${field}=${value}`).join(";");
}

/** The answers once some values are known to be otherwise: these are settled, and the others as open as before. */
export function settle(answers: Answers, changes: readonly Change[]): Answers {
  return {
    ...answers,
    at: (cluster, field) => {
      const known = changes.find((change) => change.cluster === cluster && change.field === field);
      const answer = answers.at(cluster, field);
      return known ? { ...answer, value: known.value, others: [] } : answer;
    },
  };
}
