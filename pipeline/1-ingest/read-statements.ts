import { type RawObservation, statementColumns } from "../artifacts.js";
import type { Sheet } from "../lib/artifact.js";
import { didYouMean } from "../lib/nearest.js";
import { type Problem, throwIfAny } from "../lib/problem.js";

/** The collected documents' statements, each with its line. @throws InputError for a missing or unknown column, or an id used twice */
export function readStatements(sheet: Sheet, file: string): RawObservation[] {
  const problems: Problem[] = [];
  for (const column of statementColumns) {
    if (!sheet.columns.includes(column))
      problems.push({ file, line: 1, column, message: "expected this column, but it is missing" });
  }
  for (const column of sheet.columns) {
    const known: readonly string[] = statementColumns;
    if (!known.includes(column))
      problems.push({
        file,
        line: 1,
        column,
        message: `expected no such column, but found ${JSON.stringify(column)}${didYouMean(column, known)}`,
      });
  }
  const lineOf = new Map<string, number>();
  for (const { line, cells } of sheet.rows) {
    const id = cells.obs_id ?? "";
    if (id.trim() === "")
      problems.push({ file, line, column: "obs_id", message: `expected an id, but found ${JSON.stringify(id)}` });
    const first = lineOf.get(id);
    if (first !== undefined)
      problems.push({
        file,
        line,
        column: "obs_id",
        message: `expected a new id, but found "${id}", which line ${first} has`,
      });
    lineOf.set(id, line);
  }
  throwIfAny(problems);
  return sheet.rows.map(({ line, cells }) => {
    const { cluster_id: cluster, ...rest } = cells as Record<(typeof statementColumns)[number], string>;
    return { ...rest, role: "statements", file, line, column: "value", cluster };
  });
}
