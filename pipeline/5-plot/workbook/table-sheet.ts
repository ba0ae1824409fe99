import type { z } from "zod";
import { fitWidth } from "./fit-width.js";
import type { Cell, Sheet, Value } from "./sheet.js";

type Row = Readonly<Record<string, unknown>>;

/** A column that a reader wants beside those of a table with such rows. */
export interface Column<Of> {
  readonly heading: string;
  readonly cell: (row: Of) => Cell;
}
/** The same with its cells, one for each row. */
export interface Added {
  readonly heading: string;
  readonly cells: readonly Cell[];
}

export function beside<Of>(rows: readonly Of[], columns: readonly Column<Of>[]): Added[] {
  return columns.map(({ heading, cell }) => ({ heading, cells: rows.map((row) => cell(row)) }));
}

/** With more columns in words than these, a reader needs no others: only they are printed, so narrow that they fit beside one another. */
const fewInWords = 7;
const narrow = 30;

interface Given {
  readonly name: string;
  /** What describes the columns. */
  readonly schema: z.ZodObject;
  readonly rows: readonly Row[];
  /** In words, before the table's own columns. */
  readonly added: readonly Added[];
  /** Whether a row's value is contested. */
  readonly isContested?: (row: Row) => boolean;
  readonly linkOf?: (column: string, row: Row) => Cell["link"];
}

/** A table of the results as a sheet: numbers as numbers, and on each head what the schema says of the column. */
export function tableSheet({ name, schema, rows, added, isContested = () => false, linkOf }: Given): Sheet {
  const own = Object.entries(schema.shape).filter(([column]) => rows.length === 0 || rows.some((row) => column in row));
  const hasAllInWords = added.length > fewInWords;
  const head = [
    ...added.map(({ heading }): Cell => ({ value: heading, style: "head" })),
    ...own.map(([column, type]): Cell => ({ value: column, style: "head", note: describe(type as z.ZodType) })),
  ];
  const body = rows.map((row, y) => [
    ...added.map(({ cells }): Cell => cells[y] ?? { value: null }),
    ...own.map(([column]): Cell => {
      const link = linkOf?.(column, row);
      const style = column === "status" && isContested(row) ? "contested" : hasAllInWords ? "onOneLine" : undefined;
      return { value: cellValue(row[column]), ...(style && !link && { style }), ...(link && { link }) };
    }),
  ]);
  const all = [head, ...body];
  const fixedColumns = Math.max(1, Math.min(2, added.length));
  const table = { fixedColumns, ...(hasAllInWords && { printedColumns: added.length }) };
  return { name, widths: hasAllInWords ? fitWidth(all, narrow) : fitWidth(all), rows: all, table };
}

function describe(type: z.ZodType): string {
  const { description = "", unit } = (type.meta() ?? {}) as { readonly description?: string; readonly unit?: string };
  return unit === undefined ? description : `${description} (${unit})`;
}

function cellValue(cell: unknown): Value {
  if (typeof cell === "number" || typeof cell === "string") return cell;
  return cell === null || cell === undefined ? null : String(cell);
}
