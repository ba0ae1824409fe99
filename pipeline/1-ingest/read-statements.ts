import type { Rows } from "../lib/csv.js";
import { columnDiagnostics } from "../lib/csv.js";
import { throwIfAny } from "../lib/errors.js";
import { type RawObservation, statementColumns } from "../schemas/index.js";

/**
 * The collected documents' statements as they stand, each with its line; none where the study has no documents.
 *
 * @throws InputError for a missing or unknown column
 */
export function readStatements(sheet: Rows, file: string): RawObservation[] {
  if (sheet.columns.length === 0) return [];
  throwIfAny(columnDiagnostics(sheet.columns, statementColumns, file));
  return sheet.rows.map(({ line, cells }) => {
    const { case_id: studyCase, ...rest } = cells as Record<(typeof statementColumns)[number], string>;
    return { ...rest, role: "statements", file, line, column: "value", case: studyCase };
  });
}
