import { type RawObservation, statementColumns } from "../artifacts.js";
import type { Sheet } from "../lib/artifact.js";
import { columnProblems } from "../lib/csv.js";
import { throwIfAny } from "../lib/problem.js";

/** The collected documents' statements as they stand, each with its line. @throws InputError for a missing or unknown column */
export function readStatements(sheet: Sheet, file: string): RawObservation[] {
  throwIfAny(columnProblems(sheet.columns, statementColumns, file));
  return sheet.rows.map(({ line, cells }) => {
    const { cluster_id: cluster, ...rest } = cells as Record<(typeof statementColumns)[number], string>;
    return { ...rest, role: "statements", file, line, column: "value", cluster };
  });
}
