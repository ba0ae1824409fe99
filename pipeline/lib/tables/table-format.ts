import { type Separator, separatorNames } from "./find-separator.js";
import type { Locale } from "./locale.js";

/** How a table that people saved is written, as it was found. */
export interface TableFormat {
  readonly format: "csv" | "xlsx";
  /** Of a CSV file. */
  readonly encoding: string;
  readonly separator: string;
  /** Of a workbook: the sheet that was read. */
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** What a study declares about a table that cannot be seen in it. */
export interface TableOptions {
  readonly locale?: Locale | undefined;
  /** Which sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** How somebody names the sheet, where that is not in study.json. */
  readonly naming?: string | undefined;
}

// As with lines (source-location.ts): the rows are plain data, and how they were written is known beside them.
const formats = new WeakMap<object, TableFormat>();

/** The same table, of which `formatOf` then knows how it was written; where that is unknown, nothing is recorded. */
export function recordFormat<T extends object>(table: T, format: TableFormat | undefined): T {
  if (format !== undefined) formats.set(table, format);
  return table;
}

/** How the table of these rows was written; undefined of what was not read as a table of people's. */
export function formatOf(table: unknown): TableFormat | undefined {
  return typeof table === "object" && table !== null ? formats.get(table) : undefined;
}

/** What is unlike the analysis's own tables; empty for a table with commas in UTF-8. */
export function describeFormat({ format, encoding, separator, sheet }: TableFormat): string {
  if (format === "xlsx") return `sheet ${JSON.stringify(sheet)} of a workbook`;
  const columns =
    separator === "," ? "" : `columns separated by ${separatorNames[separator as Separator]?.many ?? separator}`;
  return [columns, encoding === "UTF-8" ? "" : encoding].filter((part) => part !== "").join(", ");
}
