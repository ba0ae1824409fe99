import type { Line } from "../csv-rows.js";
import { didYouMean } from "../did-you-mean.js";
import { type Diagnostic, InputError, throwIfAny } from "../errors.js";
import type { Locale } from "./locale.js";
import { writeNumber } from "./read-number.js";
import type { WorkbookCell, WorkbookSheet } from "./read-workbook.js";

/**
 * The sheet that the study names, or the only one in which something is written.
 *
 * @throws InputError where the workbook has none of that name, or several and none is named
 */
export function chooseSheet(
  sheets: readonly WorkbookSheet[],
  file: string,
  name?: string,
  naming?: string,
): WorkbookSheet {
  const names = sheets.map((sheet) => sheet.name);
  const listed = names.map((one) => JSON.stringify(one)).join(", ");
  if (name !== undefined) {
    const found = sheets.find((sheet) => sheet.name === name);
    if (found !== undefined) return found;
    const message = `expected the sheet ${JSON.stringify(name)}, but the workbook has ${listed}${didYouMean(name, names)}`;
    throw new InputError([{ file, message }]);
  }
  const written = sheets.filter(({ rows }) => rows.length > 0);
  const [only, ...others] = written;
  if (only !== undefined && others.length === 0) return only;
  const message =
    only === undefined
      ? "expected a sheet with a header and rows, but all sheets are empty"
      : `expected one sheet with rows, but found ${written.map((one) => JSON.stringify(one.name)).join(", ")}; name the one to be read${naming ?? " under sheets in study.json"}`;
  throw new InputError([{ file, message }]);
}

/**
 * The rows of a sheet as text, each with its number, as wide as the header or wider; without blank ones at the end.
 *
 * @param locale how the study's people write numbers: so does the text
 * @throws InputError for a number or a day that is not what a person wrote
 */
export function sheetRecords({ name: sheet, rows }: WorkbookSheet, file: string, locale?: Locale): Line[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const diagnostics: Diagnostic[] = [];
  const records = rows.map((row, at) => ({
    line: at + 1,
    cells: Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? null;
      const fault = faultOf(cell);
      const header = rows[0]?.[column];
      const called = typeof header === "string" && at > 0 ? header : `column ${column + 1}`;
      if (fault !== "") diagnostics.push({ file, sheet, line: at + 1, column: called, message: fault });
      return textOf(cell, locale);
    }),
  }));
  throwIfAny(diagnostics);
  while (records.at(-1)?.cells.every((cell) => cell.trim() === "")) records.pop();
  return records;
}

/** What is written with the digits and marks of a number, and is text all the same: only this shows how people write numbers. */
export function numeralsIn({ rows }: WorkbookSheet): ReadonlySet<string> {
  const isNumeral = (cell: WorkbookCell): cell is string =>
    typeof cell === "string" && /^[-+−]?\p{Nd}[\p{Nd}\s.,'’%٪]*$/u.test(cell.trim());
  return new Set(rows.flatMap((row) => row.filter(isNumeral)));
}

function textOf(cell: WorkbookCell, locale?: Locale): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell.replace(/\r\n?/g, "\n").replaceAll("\0", "");
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if ("day" in cell) return cell.day.replace(/T00:00:00\.000Z$/, "").replace(/\.000Z$/, "");
  if ("percent" in cell) return `${writeNumber(100 * Number(cell.percent), locale)} %`;
  return writeNumber(Number(cell.number), locale);
}

/** Spreadsheets keep 15 digits of a number, and count days from 1900. */
function faultOf(cell: WorkbookCell): string {
  if (cell === null || typeof cell !== "object") return "";
  if ("day" in cell) {
    const days = Math.round((Date.parse(cell.day) - Date.UTC(1899, 11, 30)) / 86_400_000);
    if (days > 2200) return "";
    const day = cell.day.slice(0, 10);
    return `expected a number or a day after 1905, but found ${day}, which is how a spreadsheet shows the number ${days} in a cell that is formatted as a date; format the cell as a number, or as text where the day is meant`;
  }
  const digits = "percent" in cell ? cell.percent : cell.number;
  if (Math.abs(Number(digits)) < 1e15) return "";
  return `expected a number of at most 15 digits, but found ${digits}, of which a spreadsheet keeps 15 digits alone; format the column as text, and write the digits again`;
}
