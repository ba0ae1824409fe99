import { isLabelEnd, isPathEnd, lastName } from "../export/column-path.js";
import { fold } from "../fold.js";
import type { Question } from "../form/form.js";
import type { LeftOut } from "../form/form-fields.js";
import { answersTo, noWords, recognisePrivate } from "../privacy/recognise-private.js";
import { caseTarget, type Target } from "./targets.js";

/** What is known of questions about people. */
export interface PersonalOnes {
  /** Columns and questions that are read though they seem to be about a person. */
  readonly kept?: readonly string[];
  /** Questions of the form that make no field. */
  readonly leftOut?: readonly LeftOut[];
}

/** Why a column of an export is left out as personal, as a mapping has it; undefined where it is not. */
interface Why {
  /** Of the column of a field. */
  readonly whyField: (column: string, target: Target) => string | undefined;
  /** Of a column that is called exactly as a question that its label shows to be personal: a choice may have such a name too. */
  readonly whyQuestion: (column: string) => string | undefined;
  /** Of a column that answers no field. */
  readonly whyColumn: (column: string) => string | undefined;
}

export function personalColumns(
  cellsOf: (column: string) => readonly string[],
  { kept = [], leftOut = [] }: PersonalOnes,
): Why {
  const why = (what: string | undefined) => (what === undefined ? undefined : `personal: seems to be ${what}`);
  const ones = leftOut.filter(({ kind }) => kind !== "other");
  const asked = (column: string, isAskedBy: (question: Question) => boolean) =>
    kept.includes(column) ? undefined : ones.find(({ question }) => isAskedBy(question))?.why;
  return {
    whyField: (column, { id, field, names, labels }) => {
      // A case is what the study is about, and a choice among several is a yes or a no.
      if (id === caseTarget || [column, ...names].some((name) => kept.includes(name))) return undefined;
      const isChosen = field === undefined || field.block !== "" || field.yes !== "";
      const cells = cellsOf(column);
      const answeredBy = field === undefined ? "choice" : answersTo(field);
      const words = { names: [...wordsOf(column, cells), ...names], labels, answeredBy };
      return why(recognisePrivate(isChosen ? noWords : words, cells));
    },
    whyQuestion: (column) =>
      asked(column, ({ name, labels }) => [name, ...Object.values(labels)].some((text) => fold(text) === fold(column))),
    whyColumn: (column) => {
      if (kept.includes(column)) return undefined;
      const cells = cellsOf(column);
      return (
        asked(column, (question) => isAt(column, question)) ??
        why(recognisePrivate({ names: wordsOf(column, cells), labels: [], answeredBy: "unknown" }, cells))
      );
    },
  };
}

function isAt(column: string, { name, labels }: Question): boolean {
  return isPathEnd(column, name) || Object.values(labels).some((label) => isLabelEnd(column, label));
}

/** The words of a column, without the groups it is in; none of the choice of a question, which holds 1 or 0. */
function wordsOf(column: string, cells: readonly string[]): string[] {
  if (!column.includes("/")) return [column];
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length > 0 && filled.every((cell) => /^[01]$/.test(cell))) return [];
  return [/\s/.test(column) ? column : lastName(column)];
}
