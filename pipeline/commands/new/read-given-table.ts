import Papa from "papaparse";
import { type Rows, readRows } from "../../lib/csv.js";
import { decodeUtf8 } from "../../lib/text.js";

/** What spreadsheets separate columns with. */
const separators = [",", ";", "\t", "|"] as const;

/**
 * A table as a spreadsheet saves it, whatever separates its columns: cells without the blanks around them, without rows and columns in
 * which nothing is written.
 *
 * @throws InputError with what keeps the file from being a table
 * @example readGivenTable(bytes, "table.csv").columns // ["Nom", "Année"] of "Nom;Année"
 */
export function readGivenTable(bytes: Uint8Array, file: string): Rows {
  const text = decodeUtf8(bytes, file).replace(/\r\n?/g, "\n");
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text), newline: "\n" });
  // A stray quote swallows what follows: the ordinary reader reports where it is.
  if (errors.some(({ type }) => type === "Quotes")) return readRows(bytes, file);
  const trimmed = data.map((cells) => cells.map((cell) => cell.trim()));
  const written = trimmed.filter((cells) => cells.some((cell) => cell !== ""));
  const width = written.reduce((most, cells) => Math.max(most, lengthOf(cells)), 0);
  const squared = written.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ""));
  return readRows(new TextEncoder().encode(Papa.unparse(squared, { newline: "\n" })), file);
}

/** How many cells there are up to the last in which something is written. */
function lengthOf(cells: readonly string[]): number {
  return cells.length - [...cells].reverse().findIndex((cell) => cell !== "");
}

/** Of those that part every row into as many columns, the one that makes most; else the one that makes most of the header. */
function separatorOf(text: string): string {
  const tried = separators.map((delimiter) => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n", skipEmptyLines: true });
    const width = data[0]?.length ?? 0;
    const isEven = width > 1 && errors.length === 0 && data.every((cells) => cells.length === width);
    return { delimiter, width, isEven };
  });
  const even = tried.filter(({ isEven }) => isEven);
  const candidates = even.length > 0 ? even : tried;
  const most = Math.max(...candidates.map(({ width }) => width));
  return candidates.find(({ width }) => width === most)?.delimiter ?? ",";
}
