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

/** The one that gives the header most columns; of equals, the comma. */
function separatorOf(text: string): string {
  const widths = separators.map((delimiter) => {
    const [header = []] = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: 1 }).data;
    return header.length;
  });
  return separators[widths.indexOf(Math.max(...widths))] ?? ",";
}
