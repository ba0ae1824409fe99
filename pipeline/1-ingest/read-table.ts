import type { Rows } from "../lib/csv.js";
import { didYouMean } from "../lib/did-you-mean.js";
import { throwIfAny } from "../lib/errors.js";
import { type Field, headerOf, type RawObservation, type SurveyColumns, type SurveyTable } from "../schemas/index.js";

/**
 * A table of the survey as published, one observation a cell: which case by the cell's row, which field by its column, whose header is a
 * field's in the codebook. Blank cells are observations too: what a blank says is for 2-clean to decide. Columns that study.json ignores
 * are left out.
 *
 * @param files how messages name the table and the codebook
 * @throws InputError for a table without rows, a column that the codebook does not know, or one to be ignored that is not there
 */
export function readTable(
  sheet: Rows,
  table: SurveyTable,
  codebook: readonly Field[],
  files: { readonly table: string; readonly codebook: string },
): { observations: RawObservation[]; columns: SurveyColumns } {
  const { role, source_id, case_column, ignore } = table;
  const fieldOfHeader = new Map(codebook.map((row) => [headerOf(row), row.field]));
  const read = sheet.columns.filter((column) => column !== case_column && !ignore.includes(column));
  throwIfAny(
    wrongColumns(sheet, table, read, [...fieldOfHeader.keys()]).map((found) => ({
      file: files.table,
      line: 1,
      ...found,
    })),
  );

  const columns = read.map((header) => ({ header, field: fieldOfHeader.get(header) as string }));
  const observations = sheet.rows.flatMap(({ line, cells }) =>
    columns.map(({ header, field }): RawObservation => {
      return {
        obs_id: `${source_id}:${line}:${field}`,
        role,
        file: files.table,
        line,
        column: header,
        case: cells[case_column] ?? "",
        field,
        value: cells[header] ?? "",
        as_read: "",
        filed_as: "",
        unit: "",
        evidence: "stated",
        source_id,
        date: table.observed_on,
        valid_from: "",
        valid_to: "",
        term_reason: "",
        note: "",
        duplicate_of: "",
      };
    }),
  );
  return { observations, columns: { role, source_id, case_column, columns } };
}

/** Headers that are not what the codebook and study.json have them be, and a table without rows. */
function wrongColumns(
  { columns, rows }: Rows,
  { case_column, ignore }: SurveyTable,
  read: readonly string[],
  known: readonly string[],
): { column: string; message: string }[] {
  const absent = (expected: readonly string[], what: string) =>
    expected
      .filter((column) => !columns.includes(column))
      .map((column) => ({
        column,
        message: `expected this column, which study.json ${what}${didYouMean(column, columns)}`,
      }));
  return [
    ...read
      .filter((column) => !known.includes(column))
      .map((column) => {
        const remedy =
          didYouMean(column, known) || "; add its field to the codebook, or the column to ignore in study.json";
        return { column, message: `expected a label or published_as of the codebook, but found "${column}"${remedy}` };
      }),
    ...absent([case_column], "says names the case; add it"),
    ...absent(ignore, "ignores; remove it there"),
    ...(rows.length === 0 ? [{ column: case_column, message: "expected a row for each case, but found none" }] : []),
  ];
}
