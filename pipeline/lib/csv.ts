import Papa from "papaparse";
import type { z } from "zod";
import { ascendingBy, distinct } from "./collections.js";
import { type Rows, scanRows } from "./csv-rows.js";
import { check } from "./errors.js";
import { isTranslated, parseRows } from "./parse-rows.js";

export { type Row, type Rows, readRows } from "./csv-rows.js";
export { columnDiagnostics } from "./parse-rows.js";

/** The checked rows of a CSV file that a program wrote, in UTF-8 with commas: see `parseRows`. */
export function parseCsv<S extends z.ZodObject>(
  bytes: Uint8Array,
  file: string,
  schema: S,
  key: readonly string[],
): z.infer<S>[] {
  return parseRows(scanRows(bytes, file), file, schema, key);
}

/**
 * Rows as RFC 4180 with LF, columns in the schema's order and their translations behind, sorted by key; an empty key keeps the rows' order.
 *
 * @throws ZodError or Error when the rows break their schema or share a key: a mistake in the pipeline
 */
export function formatCsv<S extends z.ZodObject>(
  rows: readonly z.infer<S>[],
  schema: S,
  key: readonly string[],
): Uint8Array {
  const checked: Record<string, unknown>[] = rows.map((row) => schema.parse(row));
  const inLanguages = distinct(checked.flatMap((row) => Object.keys(row).filter(isTranslated(schema))));
  const columns = [...Object.keys(schema.shape), ...inLanguages];
  const keyOf = (row: Record<string, unknown>) => key.map((column) => row[column] as string | number);
  const sorted = key.length === 0 ? checked : [...checked].sort(ascendingBy(keyOf));
  for (const [index, row] of sorted.entries()) {
    const next = sorted[index + 1];
    const isRepeated = key.length > 0 && next !== undefined && key.every((column) => next[column] === row[column]);
    check(!isRepeated, `expected each ${key.join(", ")} once, but made ${JSON.stringify(keyOf(row))} twice`);
  }
  const decimals = columns.map((column) => schema.shape[column] && decimalsOf(schema.shape[column]));
  const lineOf = (row: Record<string, unknown>) =>
    columns.map((column, at) =>
      cell(row[column] ?? (inLanguages.includes(column) ? "" : row[column]), column, decimals[at]),
    );
  return print([columns, ...sorted], (row) => (Array.isArray(row) ? row : lineOf(row as Record<string, unknown>)));
}

function decimalsOf(column: z.core.SomeType): number | undefined {
  return (column as z.ZodType).meta()?.decimals as number | undefined;
}

/** Rows as written, in their order: the columns that they were given. */
export function formatRows({ columns, rows }: Rows): Uint8Array {
  return print([columns, ...rows], (row) => {
    if (!("cells" in row)) return [...row];
    // Asked for once, as they may be made then.
    const { cells } = row;
    return columns.map((column) => cell(cells[column] ?? "", column, undefined));
  });
}

/** @param decimals how many the column prints of every number; as many as there are, where not given */
function cell(value: unknown, column: string, decimals: number | undefined): string {
  if (value === null) return "";
  check(
    typeof value === "string" || Number.isFinite(value),
    `expected text, a finite number or null as ${column}, but made ${String(value)}`,
  );
  const text = typeof value === "number" && decimals !== undefined ? value.toFixed(decimals) : String(value);
  check(
    typeof value === "string" || Number(text) === value,
    `expected ${column} to be rounded to ${decimals} decimals, but made ${String(value)}`,
  );
  // Neither could be read back as written.
  check(!/[\r\0]/.test(text), `expected text without CR and NUL as ${column}, but made ${JSON.stringify(text)}`);
  return text;
}

/** A large table is printed part by part: as one text, its pieces would take several times its size. */
const linesAtOnce = 1000;

function print<L>(lines: readonly L[], cellsOf: (line: L) => string[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    const text = Papa.unparse(lines.slice(at, at + linesAtOnce).map(cellsOf), { newline: "\n" });
    parts.push(new TextEncoder().encode(`${text}\n`));
  }
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : new Uint8Array(Buffer.concat(parts));
}
