import { findPrivateColumns } from "../../../pipeline/instrument/answers/find-private-columns.js";
import { type KeptColumn, keptColumnsFile } from "../../../pipeline/instrument/answers/kept-columns.js";
import type { Rows } from "../../../pipeline/lib/csv.js";
import { type Diagnostic, throwIfAny } from "../../../pipeline/lib/errors.js";
import type { Field, Study } from "../../../pipeline/schemas/index.js";

/** What is known of the columns of a survey's tables. */
export interface KnownColumns {
  readonly study: Pick<Study, "tables" | "inputs">;
  readonly codebook: readonly Field[];
  readonly kept: readonly KeptColumn[];
}

/**
 * A table of the survey goes into no package with a column that seems to be about a person, by its name, by its label or by its cells,
 * unless somebody has given the reason why it is not.
 *
 * @param file the table in the project, as `data/survey/answers.csv`
 * @param label how messages name it
 * @throws InputError with each such column
 */
export function refusePrivate(file: string, given: Rows, known: KnownColumns, label: string): void {
  const { tables, inputs } = known.study;
  const table = tables.find(({ role }) => file === `data/${inputs[role]}`);
  if (table === undefined) return;
  throwIfAny(
    findPrivateColumns(given, table, known).map(({ column, what, isKept }): Diagnostic => {
      const remedy = isKept
        ? `give the reason in the row of ${column} in ${keptColumnsFile} of the study`
        : `add "${quoted(column)},REASON" to ${keptColumnsFile} (columns column,reason) of the study`;
      const message = `expected no column about a person, but it seems to hold ${what}; remove it from the table and the codebook before they are published, or if it holds nothing about a person, ${remedy}`;
      return { file: label, line: 1, column, message };
    }),
  );
}

/** A cell of a CSV file. */
function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
