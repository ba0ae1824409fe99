import { type Line, type lateRowOf, parseRecords, type ScannedRows, tabulate } from "../csv-rows.js";
import { InputError } from "../errors.js";
import { decodeTable } from "./decode-table.js";
import { findSeparator } from "./find-separator.js";
import { isArchive, isOldWorkbook, readWorkbook } from "./read-workbook.js";
import { chooseSheet, numeralsIn, sheetRecords } from "./sheet-records.js";
import { recordFormat, type TableFormat, type TableOptions } from "./table-format.js";

type Written = Omit<TableFormat, "rows" | "columns">;

/**
 * A table as people have it: CSV with commas, semicolons, tabs or bars, in UTF-8, UTF-16 or Windows-1252, or a sheet of a workbook. How it
 * was written is known of the rows that are returned (`formatOf`).
 *
 * @throws InputError with everything that keeps the file from being a table
 */
export function scanTable(bytes: Uint8Array, file: string, options: TableOptions = {}): ScannedRows {
  const { records, written } = readRecords(bytes, file, options);
  return tabulateAs(withoutEmptyColumns(records), written, file);
}

/** The same from records that were changed on the way. */
export function tabulateAs(
  records: readonly Line[],
  written: Written,
  file: string,
  makeRow?: typeof lateRowOf,
): ScannedRows {
  const sheet = written.sheet || undefined;
  refuseTitle(records, file, sheet);
  const table = withSheet(sheet, () => tabulate(records, file, makeRow));
  const diagnostics = table.diagnostics.map((diagnostic) => ({ ...diagnostic, sheet }));
  const format = { ...written, rows: table.rows.length, columns: table.columns.length };
  return recordFormat({ ...table, diagnostics }, format);
}

/** The records of a table with the header first, how they were written, and of a sheet the numbers that are text there. */
export function readRecords(
  bytes: Uint8Array,
  file: string,
  options: TableOptions = {},
): { readonly records: Line[]; readonly written: Written; readonly numerals?: ReadonlySet<string> } {
  if (isOldWorkbook(bytes)) {
    const message =
      "expected a workbook as .xlsx or a table as text, but found a workbook of before 2007 or one with a password; save it as .xlsx without a password";
    throw new InputError([{ file, message }]);
  }
  if (!isArchive(bytes)) return readText(bytes, file);
  const sheet = chooseSheet(readWorkbook(bytes, file), file, options.sheet, options.naming);
  const written = { format: "xlsx", encoding: "", separator: "", sheet: sheet.name } as const;
  return { records: sheetRecords(sheet, file, options.locale), written, numerals: numeralsIn(sheet) };
}

function readText(bytes: Uint8Array, file: string): { records: Line[]; written: Written } {
  const { text: decoded, encoding } = decodeTable(bytes, file);
  const text = decoded.replace(/\r\n/g, "\n");
  const { separator, stated } = findSeparator(text);
  const start = stated ? text.indexOf("\n") + 1 : 0;
  const records = parseRecords(text.slice(start), file, separator);
  const placed = stated ? records.map(({ line, cells }) => ({ line: line + 1, cells })) : records;
  return { records: placed, written: { format: "csv", encoding, separator, sheet: "" } };
}

/** One cell above rows of several is what people call the table, and no header. */
function refuseTitle([first, ...rest]: readonly Line[], file: string, sheet: string | undefined): void {
  const filled = (line: Line | undefined) => (line?.cells ?? []).filter((cell) => cell.trim() !== "");
  const [title, ...others] = filled(first);
  const header = rest.find((line) => filled(line).length > 0);
  if (title === undefined || others.length > 0 || !first?.cells[0]?.trim() || filled(header).length < 2) return;
  const message = `expected the names of the columns, but found one cell, ${JSON.stringify(title)}, as of a title; remove the rows above the names, which seem to be in row ${header?.line}`;
  throw new InputError([{ file, sheet, line: first.line, message }]);
}

/** Spreadsheets save columns in which nothing is written, behind the last that has a name. */
function withoutEmptyColumns(records: readonly Line[]): Line[] {
  const isBlank = (cell: string) => cell.trim() === "";
  const header = records[0]?.cells ?? [];
  const named = header.length - [...header].reverse().findIndex((cell) => !isBlank(cell));
  const isEmptyBehind = records.every(({ cells }) => cells.slice(named).every(isBlank));
  if (header.every(isBlank) || named === header.length || !isEmptyBehind) return [...records];
  // A row that is too short stays so, and is reported.
  return records.map(({ line, cells }) => ({ line, cells: cells.slice(0, named) }));
}

function withSheet<T>(sheet: string | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.diagnostics.map((diagnostic) => ({ sheet, ...diagnostic })));
  }
}
