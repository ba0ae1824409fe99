import type { Rows } from "../../lib/csv.js";
import { throwIfAny } from "../../lib/errors.js";
import { readRecords, tabulateAs } from "../../lib/tables/scan-table.js";
import type { TableOptions } from "../../lib/tables/table-format.js";
import { plainBlanks } from "../../lib/text.js";

/** @property numerals of a sheet: the numbers that are text there, as only these show how people write them */
export interface GivenTable extends Rows {
  readonly numerals?: ReadonlySet<string> | undefined;
}

/**
 * A table as a spreadsheet saves it: cells without the blanks around them, without rows and columns in which nothing is written.
 *
 * @throws InputError with what keeps the file from being a table
 * @example readGivenTable(bytes, "table.csv").columns // ["Nom", "Année"] of "Nom;Année"
 */
export function readGivenTable(bytes: Uint8Array, file: string, options: TableOptions = {}): GivenTable {
  const { records, written, numerals } = readRecords(bytes, file, options);
  const trimmed = records.map(({ line, cells }) => ({ line, cells: cells.map((cell) => plainBlanks(cell)) }));
  const filled = trimmed.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const width = filled.reduce((most, { cells }) => Math.max(most, lengthOf(cells)), 0);
  const squared = filled.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: width }, (_, at) => cells[at] ?? ""),
  }));
  const table = tabulateAs(squared, written, file);
  throwIfAny(table.diagnostics);
  return { columns: table.columns, rows: table.rows, numerals };
}

/** How many cells there are up to the last in which something is written. */
function lengthOf(cells: readonly string[]): number {
  return cells.length - [...cells].reverse().findIndex((cell) => cell !== "");
}
