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
  const file = files.table;
  const fieldOf = fieldFinder(codebook);
  const own = [submission_column, date_column].flatMap((column) => column ?? []);
  const isRead = (column: string) => ![case_column, ...own, ...ignore].includes(column);
  const read = sheet.columns.filter(isRead);
  const atHeader = (column: string, message: string) => ({ file, line: 1, column, message });
  throwIfAny([
    ...read
      .filter((column) => fieldOf(column) === undefined)
      .map((column) => {
        const hint = didYouMean(column, codebook.map(headerOf));
        const remedy = hint || "; add its field to the codebook, or the column to ignore in study.json";
        return atHeader(column, `expected a label or published_as of the codebook, but found "${column}"${remedy}`);
      }),
    ...[case_column, ...own]
      .filter((column) => !sheet.columns.includes(column))
      .map((column) =>
        atHeader(
          column,
          `expected this column, which study.json ${column === case_column ? "says names the case" : "names"}; add it${didYouMean(column, sheet.columns)}`,
        ),
      ),
    ...ignore
      .filter((column) => !sheet.columns.includes(column))
      .map((column) =>
        atHeader(
          column,
          `expected this column, which study.json ignores; remove it there${didYouMean(column, sheet.columns)}`,
        ),
      ),
    ...(sheet.rows.length === 0
      ? [
          atHeader(
            case_column,
            `expected a row for each case, but found none${submission_column === undefined ? "" : "; npm run import brings the answers"}`,
          ),
        ]
      : []),
  ]);

  const columns = read.map((header) => ({ header, field: fieldOf(header) as string }));
  throwIfAny(shortenedNumbers(sheet, read, file));
  const isStated = (cell: string | undefined) => submission_column === undefined || (cell ?? "").trim() !== "";
  const observations = sheet.rows.flatMap(({ line, cells }) =>
    columns.flatMap(({ header, field }): RawObservation[] => {
      if (!isStated(cells[header])) return [];
      const observation = {
        obs_id: `${source_id}:${submission_column === undefined ? line : cells[submission_column]}:${field}`,
        role,
        file,
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
