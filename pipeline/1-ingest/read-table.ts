import type { Rows } from "../lib/csv.js";
import { didYouMean } from "../lib/did-you-mean.js";
import { InputError } from "../lib/errors.js";
import { type Field, headerOf, type RawObservation, type Study } from "../schemas/index.js";

type PublishedTable = Study["tables"][number];

/**
 * A table as published, one observation a cell: which case by the cell's row, which field by its column, whose header is a
 * field's in the codebook. Blank cells are observations too: what a blank says is for 2-clean to decide.
 *
 * @throws InputError for a role that is no table, a table without rows, or a column that the codebook does not know
 */
export function readTable(
  sheets: Readonly<Record<string, { file: string; sheet: () => Rows }>>,
  table: PublishedTable,
  codebook: readonly Field[],
  studyFile: string,
): RawObservation[] {
  const given = sheets[table.role];
  if (!given)
    throw new InputError([
      {
        file: studyFile,
        column: "tables",
        message: `expected one of ${Object.keys(sheets).join(", ")}, but found "${table.role}"`,
      },
    ]);
  const { file } = given;
  const sheet = given.sheet();
  const fieldOfHeader = new Map(codebook.map((row) => [headerOf(row), row.field]));
  const columns = sheet.columns.filter((column) => column !== table.case_column);
  const unknown = columns.filter((column) => !fieldOfHeader.has(column));
  const diagnostics = unknown.map((column) => ({
    file,
    line: 1,
    column,
    message: `expected a label or published_as of codebook.csv, but found "${column}"${didYouMean(column, [...fieldOfHeader.keys()])}`,
  }));
  if (!sheet.columns.includes(table.case_column)) {
    diagnostics.push({
      file,
      line: 1,
      column: table.case_column,
      message: "expected this column, which study.json says names the case; add it",
    });
  }
  if (sheet.rows.length === 0)
    diagnostics.push({
      file,
      line: 1,
      column: table.case_column,
      message: "expected a row for each case, but found none",
    });
  if (diagnostics.length > 0) throw new InputError(diagnostics);

  return sheet.rows.flatMap(({ line, cells }) =>
    columns.map((column): RawObservation => {
      const field = fieldOfHeader.get(column) as string;
      return {
        obs_id: `${table.source_id}:${line}:${field}`,
        role: table.role,
        file,
        line,
        column,
        case: cells[table.case_column] ?? "",
        field,
        value: cells[column] ?? "",
        unit: "",
        evidence: "stated",
        source_id: table.source_id,
        date: table.observed_on,
        valid_from: "",
        valid_to: "",
        term_reason: "",
        note: "",
      };
    }),
  );
}
