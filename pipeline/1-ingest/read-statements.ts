import type { Rows } from "../lib/csv.js";
import { columnDiagnostics } from "../lib/csv.js";
import { throwIfAny } from "../lib/errors.js";
import { optionalStatementColumns, type RawObservation, statementColumns } from "../schemas/index.js";

/**
 * The collected documents' statements as they stand, each with its line; none where the study has no documents.
 *
 * @throws InputError for a missing or unknown column
 */
export function readStatements(sheet: Rows, file: string): RawObservation[] {
  if (sheet.columns.length === 0) return [];
  const lacking = optionalStatementColumns.filter((column) => !sheet.columns.includes(column));
  throwIfAny(columnDiagnostics(sheet.columns, statementColumns, file, lacking));
  const blank = Object.fromEntries(lacking.map((column) => [column, ""]));
  return sheet.rows.map(({ line, cells }) => {
    const row = { ...blank, ...cells } as Record<(typeof statementColumns)[number], string>;
    const { case_id: studyCase, ...rest } = row;
    return { ...rest, role: "statements", file, line, column: "value", case: studyCase };
  });
}
