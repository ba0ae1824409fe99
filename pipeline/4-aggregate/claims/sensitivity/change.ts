import type { Answers } from "../read-answers.js";

/** A value read otherwise than it stands. */
export interface Change {
  readonly case: string;
  readonly field: string;
  readonly value: string;
}

/** @example showChanges([{ case: "enr", field: "financing", value: "private" }]) // "enr.financing=private" */
export function showChanges(changes: readonly Change[]): string {
  return changes.map(({ case: studyCase, field, value }) => `${studyCase}.${field}=${value}`).join(";");
}

/** The answers once some values are known to be otherwise: these are settled, and the others as open as before. */
export function settle(answers: Answers, changes: readonly Change[]): Answers {
  return {
    ...answers,
    at: (studyCase, field) => {
      const known = changes.find((change) => change.case === studyCase && change.field === field);
      const answer = answers.at(studyCase, field);
      return known ? { ...answer, value: known.value, others: [] } : answer;
    },
  };
}
