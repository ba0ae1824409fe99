import type { z } from "zod";
import type { Row, ScannedRows } from "../csv-rows.js";
import type { Diagnostic } from "../errors.js";
import type { Locale } from "./locale.js";
import { readDate } from "./read-date.js";
import { type CellReading, readNumber } from "./read-number.js";
import { isShortened, rewrittenHint } from "./rewritten-cell.js";
import { formatOf, recordFormat } from "./table-format.js";

/**
 * Rows in which numbers and dates are written as the analysis reads them, by what their columns hold; what is open to two readings, or
 * was rewritten by a spreadsheet, is reported. A cell that is neither stays as it is, for its schema to judge.
 */
export function normaliseCells(table: ScannedRows, row: z.ZodObject, file: string, locale?: Locale): ScannedRows {
  const format = formatOf(table);
  const kinds = table.columns.flatMap((column) => {
    const kind = kindOf(Object.hasOwn(row.shape, column) ? (row.shape[column] as z.ZodType) : undefined);
    return kind === undefined ? [] : [{ column, kind }];
  });
  const diagnostics: Diagnostic[] = [...table.diagnostics];
  const report = (line: number, column: string, message: string) =>
    diagnostics.push({ file, sheet: format?.sheet || undefined, line, column, message });
  const rows = table.rows.map((given): Row => {
    for (const column of table.columns) {
      const found = given.cells[column] ?? "";
      if (isShortened(found) && !kinds.some((kind) => kind.column === column))
        report(given.line, column, `expected all digits, but found ${JSON.stringify(found)}${rewrittenHint(found)}`);
    }
    const read = kinds.flatMap(({ column, kind }): [string, string][] => {
      const cell = given.cells[column] ?? "";
      const reading = readings[kind](cell, { locale, isWorkbook: format?.format === "xlsx" });
      if (reading === undefined || (reading.kind === "one" && reading.text === cell)) return [];
      if (reading.kind === "one") return [[column, reading.text]];
      report(given.line, column, openReading(cell, reading, kind));
      // The schema would report it a second time.
      return [[column, reading.texts[0]]];
    });
    if (read.length === 0) return given;
    return { line: given.line, cells: Object.assign(Object.create(null), given.cells, Object.fromEntries(read)) };
  });
  return recordFormat({ columns: table.columns, rows, diagnostics }, format);
}

type Kind = "number" | "date" | "partial-date";
interface How {
  readonly locale: Locale | undefined;
  readonly isWorkbook: boolean;
}

const readings: Readonly<Record<Kind, (cell: string, how: How) => CellReading | undefined>> = {
  number: (cell, { locale }) => (cell === "" ? undefined : readNumber(cell, locale)),
  date: (cell, { locale }) => readDate(cell, locale),
  // A spreadsheet makes the first of a month of a month.
  "partial-date": (cell, { locale, isWorkbook }) =>
    isWorkbook && /^\d{4}-\d{2}-01$/.test(cell)
      ? { kind: "two", texts: [cell.slice(0, 7), cell] }
      : readDate(cell, locale),
};

/** What a message says of a cell between whose two readings only the study can decide. */
function openReading(cell: string, { texts }: Extract<CellReading, { kind: "two" }>, kind: Kind): string {
  const [first, second] = texts;
  const found = JSON.stringify(cell);
  if (kind === "partial-date" && first.length < second.length)
    return `expected a month or a day, but found ${found}, which is ${second}, or ${first} as a spreadsheet rewrites it; format the column as text, and write the one that is meant`;
  const remedy = 'declare how the study writes numbers and dates in study.json, as "locale": "fr"';
  if (kind === "number")
    return `expected a number that can be read in one way, but found ${found}, which is ${first} with a decimal comma, or ${second} with a comma between thousands; ${remedy}`;
  return `expected a date that can be read in one way, but found ${found}, which is ${first} where the day comes first, or ${second} where the month does; ${remedy}, or write the date that is meant`;
}

/** By the type of the column, or by the word that its schema has for other programs. */
function kindOf(column: z.ZodType | undefined): Kind | undefined {
  if (column === undefined) return undefined;
  const { fieldType, written } = (column.meta() ?? {}) as { fieldType?: string; written?: string };
  if (written === "partial-date") return "partial-date";
  if (fieldType === "date") return "date";
  if (fieldType === "number" || column.type === "number") return "number";
  const inner = (column.def as { innerType?: z.ZodType }).innerType;
  return inner === undefined ? undefined : kindOf(inner);
}
