import type { Rows } from "../lib/csv.js";
import { didYouMean } from "../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../lib/errors.js";
import { isShortened, rewrittenHint } from "../lib/tables/rewritten-cell.js";
import { plainBlanks } from "../lib/text.js";
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
  const { role, source_id, case_column, submission_column, date_column, ignore } = table;
  const fieldOf = fieldFinder(codebook);
  const own = [submission_column, date_column].flatMap((column) => column ?? []);
  const read = sheet.columns.filter((column) => ![case_column, ...own, ...ignore].includes(column));
  throwIfAny(
    wrongColumns(sheet, table, { read, own, codebook }).map((found) => ({ file: files.table, line: 1, ...found })),
  );

  const columns = read.map((header) => ({ header, field: fieldOf(header) as string }));
  throwIfAny(shortenedNumbers(sheet, read, files.table));
  const isStated = (cell: string | undefined) => submission_column === undefined || (cell ?? "").trim() !== "";
  const observations = sheet.rows.flatMap(({ line, cells }) =>
    columns.flatMap(({ header, field }): RawObservation[] => {
      if (!isStated(cells[header])) return [];
      const observation = {
        obs_id: `${source_id}:${submission_column === undefined ? line : cells[submission_column]}:${field}`,
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
        date: (date_column === undefined ? "" : cells[date_column]) || table.observed_on,
        valid_from: "",
        valid_to: "",
        term_reason: "",
        note: "",
        duplicate_of: "",
      };
      return [observation];
    }),
  );
  return { observations, columns: { role, source_id, case_column, columns } };
}

/** Headers that are not what the codebook and study.json have them be, and a table without rows. */
function wrongColumns(
  { columns, rows }: Rows,
  { case_column, submission_column, ignore }: SurveyTable,
  { read, own, codebook }: { read: readonly string[]; own: readonly string[]; codebook: readonly Field[] },
): { column: string; message: string }[] {
  const fieldOf = fieldFinder(codebook);
  const absent = (expected: readonly string[], what: string) =>
    expected
      .filter((column) => !columns.includes(column))
      .map((column) => ({
        column,
        message: `expected this column, which study.json ${what}${didYouMean(column, columns)}`,
      }));
  const remedyOf = (column: string) =>
    didYouMean(column, codebook.map(headerOf)) ||
    "; add its field to the codebook, or the column to ignore in study.json";
  const importHint = submission_column === undefined ? "" : "; npm run import brings the answers";
  return [
    ...read
      .filter((column) => fieldOf(column) === undefined)
      .map((column) => ({
        column,
        message: `expected a label or published_as of the codebook, but found "${column}"${remedyOf(column)}`,
      })),
    ...absent([case_column], "says names the case; add it"),
    ...absent(own, "names; add it"),
    ...absent(ignore, "ignores; remove it there"),
    ...(rows.length === 0
      ? [{ column: case_column, message: `expected a row for each case, but found none${importHint}` }]
      : []),
  ];
}

/** The field that a header belongs to, whatever kind of blank is between its words. */
function fieldFinder(codebook: readonly Field[]): (header: string) => string | undefined {
  const exact = new Map(codebook.map((row) => [headerOf(row), row.field]));
  const alike = new Map(codebook.map((row) => [plainBlanks(headerOf(row)), row.field]));
  return (header) => exact.get(header) ?? alike.get(plainBlanks(header));
}

/** A spreadsheet shows long numbers shortened, and saves them so as CSV: what is left would pass for the answer. */
function shortenedNumbers({ rows }: Rows, columns: readonly string[], file: string): Diagnostic[] {
  return rows.flatMap(({ line, cells }) =>
    columns.flatMap((column) => {
      const cell = cells[column] ?? "";
      if (!isShortened(cell)) return [];
      return [{ file, line, column, message: `expected all digits, but found "${cell}"${rewrittenHint(cell)}` }];
    }),
  );
}
