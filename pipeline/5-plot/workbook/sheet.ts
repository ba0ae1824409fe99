export type Value = string | number | null;

/** What a cell is, beside its value. */
export interface Cell {
  readonly value: Value;
  readonly style?: Style;
  /** An address on the web, or a sheet of the same workbook, there a row counted from 1. */
  readonly link?: { readonly web: string } | { readonly sheet: string; readonly row?: number };
  readonly note?: string;
}
export type Style = keyof typeof styleNumbers;
/** Where each style stands in styles.xml. Text goes over lines as it needs, but not that of links, of what could be a formula, and of ids. */
export const styleNumbers = {
  plain: 0,
  head: 1,
  title: 2,
  contested: 3,
  link: 4,
  quoted: 5,
  number: 6,
  contestedNumber: 7,
  onOneLine: 8,
} as const;

export interface Sheet {
  readonly name: string;
  /** Widths in letters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** Of a table: how many columns at its left stay where they are, and how many are printed, if not all; its first row is its head, with filters. */
  readonly table?: { readonly fixedColumns: number; readonly printedColumns?: number };
}

/** @example columnName(27) // "AB" */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A name as a reference has it. @example quotedName("Cases") // "'Cases'" */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
