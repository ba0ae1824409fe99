import { recognisePrivate } from "../../../pipeline/instrument/recognise-private.js";
import type { Rows } from "../../../pipeline/lib/csv.js";
import { throwIfAny } from "../../../pipeline/lib/errors.js";
import type { Study } from "../../../pipeline/schemas/index.js";

/**
 * A table of the survey goes into no package with a column that seems to be about a respondent, by its name or by its cells.
 *
 * @param file the table in the project, as `data/survey/answers.csv`
 * @param label how messages name it
 * @throws InputError with each such column
 */
export function refusePrivate(file: string, { columns, rows }: Rows, { tables, inputs }: Study, label: string): void {
  const table = tables.find(({ role }) => file === `data/${inputs[role]}`);
  if (table === undefined) return;
  const own = [table.case_column, table.submission_column, table.date_column];
  throwIfAny(
    columns.flatMap((column) => {
      const what = own.includes(column)
        ? undefined
        : recognisePrivate(
            column,
            rows.map(({ cells }) => cells[column] ?? ""),
          );
      if (what === undefined) return [];
      const message = `expected no column about a person, but it seems to hold ${what}; remove it from the table before it is published, or give it another name if it does not`;
      return [{ file: label, line: 1, column, message }];
    }),
  );
}
