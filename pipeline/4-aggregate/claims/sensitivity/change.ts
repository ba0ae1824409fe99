import type { Answers } from "../read-answers.js";

/** A value changed to another. */
export interface Change {
  readonly case: string;
  readonly field: string;
  readonly value: string;
}

/** The fewest changes that lead to something; undefined where nothing does. */
export type Fewest = readonly Change[] | undefined;

/** The first of the shortest lists of changes. */
export function fewest(lists: readonly Fewest[]): Fewest {
  return lists.reduce<Fewest>(
    (best, list) => (best === undefined || (list !== undefined && list.length < best.length) ? list : best),
    undefined,
  );
}

/** @example formatChanges([{ case: "alpha", field: "tree", value: "oak" }]) // "alpha.tree=oak" */
export function formatChanges(changes: readonly Change[]): string {
  return changes.map(({ case: studyCase, field, value }) => `${studyCase}.${field}=${value}`).join(";");
}

/** The answers with some values changed: these are certain, and the others as uncertain as before. */
export function applyChanges(answers: Answers, changes: readonly Change[]): Answers {
  return {
    ...answers,
    at: (studyCase, field) => {
      const known = changes.find((change) => change.case === studyCase && change.field === field);
      const answer = answers.at(studyCase, field);
      return known ? { ...answer, value: known.value, others: [] } : answer;
    },
  };
}
