import Papa from "papaparse";
import { type Diagnostic, InputError, throwIfAny } from "./errors.js";
import { type Separator, separatorNames } from "./tables/find-separator.js";
import { decodeUtf8, lineAt } from "./text.js";

export interface Row {
  /** The line of the file on which the row starts: line breaks within quotes count. */
  readonly line: number;
  /** By column. It has no prototype, so that a column named `__proto__` is a column like any other. */
  readonly cells: Record<string, string>;
}

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * The rows of a CSV file whose columns are not known beforehand (a table as published). CRLF is read as LF.
 *
 * @throws InputError with everything that keeps the file from being a table: encoding, quotes, header, ragged rows
 */
export function readRows(bytes: Uint8Array, file: string): Rows {
  const { diagnostics, ...rows } = scanRows(bytes, file);
  throwIfAny(diagnostics);
  return rows;
}

/** As `readRows`, but ragged rows are set aside and reported beside the rest, so that a schema can check that rest in the same run. */
export function scanRows(bytes: Uint8Array, file: string): ScannedRows {
  return tabulate(parseRecords(decodeUtf8(bytes, file).replace(/\r\n/g, "\n"), file), file);
}

/** Rows, and what is wrong with the structure of others. */
export type ScannedRows = Rows & { readonly diagnostics: Diagnostic[] };

/** Records as rows of the columns that the first of them names. */
export function tabulate(lines: readonly Line[], file: string, makeRow = rowOf): ScannedRows {
  const [header, ...records] = lines;
  if (header === undefined)
    throw new InputError([{ file, line: 1, message: "expected a header and rows, but the file is empty" }]);
  const columns = header.cells;
  throwIfAny(headerDiagnostics(columns, file));
  const isRow = ({ cells }: Line) => cells.length === columns.length && !isBlank(cells);
  const ragged = records.filter((record) => !isRow(record));
  return {
    columns,
    rows: records.filter(isRow).map((record) => makeRow(columns, record)),
    diagnostics: ragged.map(({ line, cells }) => ({ file, line, message: raggedness(columns.length, cells) })),
  };
}

export interface Line {
  readonly line: number;
  readonly cells: string[];
}

/** The records of a text, each with its line, without the blank ones at its end. */
export function parseRecords(text: string, file: string, separator: Separator = ","): Line[] {
  const cr = text.indexOf("\r");
  if (cr >= 0) {
    const message =
      "expected lines that end in LF or CRLF, but found a lone CR; save the file with Unix or Windows line ends";
    throw new InputError([{ file, line: lineAt(text, cr), message }]);
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: "\n" });
  // One stray quote swallows what follows it, so whatever else is found after the first is an echo.
  const quote = errors.find(({ type }) => type === "Quotes");
  if (quote !== undefined) {
    const [other] = separator === "," ? (/(?<=^"[^"\n]*")[;\t|](?=")/.exec(text) ?? []) : [];
    if (other !== undefined) throw new InputError(otherSeparator(text.slice(0, text.indexOf("\n")), file));
    const message =
      quote.code === "MissingQuotes"
        ? "expected a closing quote, but found the end of the file"
        : `expected ${separatorNames[separator].one} or a line end after the closing quote; a quote within a quoted cell is written ""`;
    throw new InputError([{ file, line: lineAt(text, quote.index ?? 0), message }]);
  }
  let line = 1;
  const records = data.map((cells) => {
    const record = { line, cells };
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
    return record;
  });
  // Spreadsheets end a table with blank lines, or with rows of commas.
  while (records.length > 0 && isBlank((records[records.length - 1] as Line).cells)) records.pop();
  return records;
}

function headerDiagnostics(columns: readonly string[], file: string): Diagnostic[] {
  const [only, ...others] = columns;
  if (only !== undefined && others.length === 0 && /[;\t|]/.test(only)) {
    return otherSeparator(only, file);
  }
  return columns.flatMap((column, index) => {
    if (column.trim() === "")
      return [
        { file, line: 1, message: `expected a name for column ${index + 1}, but found ${JSON.stringify(column)}` },
      ];
    if (columns.indexOf(column) < index)
      return [
        { file, line: 1, column, message: "expected each column once, but found it again; rename or remove one" },
      ];
    return [];
  });
}

function otherSeparator(header: string, file: string): Diagnostic[] {
  const message = `expected columns separated by commas, but found ${JSON.stringify(header)}; save the file as comma-separated`;
  return [{ file, line: 1, message }];
}

function raggedness(expected: number, cells: readonly string[]): string {
  if (isBlank(cells)) return "expected a row, but found an empty one; remove it";
  return `expected ${expected} cells, but found ${cells.length}; ${cells.length > expected ? "quote cells that hold a comma" : "is a comma missing?"}`;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function rowOf(columns: readonly string[], { line, cells }: Line): Row {
  return { line, cells: named(columns, cells) };
}

/** A row whose cells get their names anew each time that they are asked for: for large tables that are read once, as names take most memory. */
export function lateRowOf(columns: readonly string[], { line, cells }: Line): Row {
  return {
    line,
    get cells() {
      return named(columns, cells);
    },
  };
}

function named(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  const row: Record<string, string> = Object.create(null);
  columns.forEach((column, index) => {
    row[column] = cells[index] as string;
  });
  return row;
}
