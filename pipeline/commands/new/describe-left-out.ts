import type { FormFields } from "../../instrument/form/form-fields.js";
import type { PublicTable } from "./leave-out-private.js";

/** The questions of a form that make no field, a line each, and how to keep what is about no person. */
export function describeLeftOut({ leftOut }: Pick<FormFields, "leftOut">): string[] {
  const asked = leftOut.filter(({ question }) => !/^(start|end|today|note|audit)$/.test(question.type));
  const lines = (isGuess: boolean) =>
    asked
      .filter(({ kind }) => (kind === "seems personal") === isGuess)
      .map(({ question, why }) => `left out: ${question.name} (row ${question.row}), ${why}`);
  return [...lines(false), ...withRemedy(lines(true))];
}

/** The columns of a table that go into no study, a line each, and how to keep what is about no person. */
export function describeLeftOutColumns(leftOut: PublicTable["leftOut"]): string[] {
  const lines = withRemedy(leftOut.map(({ column, what }) => `left out: ${column}, personal: seems to be ${what}`));
  return lines.length === 0 ? [] : [...lines, ""];
}

function withRemedy(lines: readonly string[]): string[] {
  const remedy = "What is about no person is kept by --keep NAME: start the study again with it, in another folder.";
  return lines.length === 0 ? [] : [...lines, remedy];
}
