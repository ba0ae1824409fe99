import Papa from "papaparse";
import type { z } from "zod";
import { ascendingBy, distinct } from "./collections.js";
import { type Row, type Rows, scanRows } from "./csv-rows.js";
import { didYouMean } from "./did-you-mean.js";
import { check, type Diagnostic, throwIfAny } from "./errors.js";
import { describeIssue } from "./format-zod-issue.js";
import { recordLine } from "./source-location.js";

export { type Row, type Rows, readRows } from "./csv-rows.js";

/**
 * The checked rows of a CSV file: the schema's columns, in any order, every cell as the schema says, and no key twice. Columns with a
 * default may be missing; those that the schema's metadata names as `translated` may stand there once more for each language, as
 * `label::fr`.
 *
 * @param file how messages name the file
 * @throws InputError with everything wrong in the file, by line and column
 */
export function parseCsv<S extends z.ZodObject>(
  bytes: Uint8Array,
  file: string,
  schema: S,
  key: readonly string[],
): z.infer<S>[] {
  const { columns, rows, diagnostics: structure } = scanRows(bytes, file);
  const expected = Object.keys(schema.shape);
  const inLanguages = columns.filter(isTranslated(schema));
  const mayLack = expected.filter(
    (column) => !columns.includes(column) && (schema.shape[column] as z.ZodType).safeParse(undefined).success,
  );
  const plain = columns.filter((column) => !inLanguages.includes(column));
  const diagnostics = [...columnDiagnostics(plain, expected, file, mayLack), ...structure];
  const present = [...expected, ...inLanguages].filter((column) => columns.includes(column));
  const firstLines = new Map<string, number>();
  const parsed = rows.map((row) => {
    const cells = Object.fromEntries(present.map((column) => [column, row.cells[column]]));
    const { data, error } = schema.safeParse(cells);
    // A missing column was reported once, at the header.
    const issues =
      error?.issues.filter(({ path: [column] }) => column === undefined || present.includes(String(column))) ?? [];
    for (const issue of issues) {
      const column = String(issue.path[0] ?? "row");
      diagnostics.push({ file, line: row.line, column, message: describeIssue(issue, row.cells[column]) });
    }
    if (data !== undefined) {
      recordLine(data, row.line);
      diagnostics.push(...notNumbers(data, row, file));
    }
    if (key.length > 0 && key.every((column) => present.includes(column))) {
      diagnostics.push(...repeated(data ?? cells, row.line, key, firstLines, file));
    }
    return data as z.infer<S>;
  });
  throwIfAny(diagnostics.sort(ascendingBy(({ line = 0 }) => [line])));
  return parsed;
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
  const lines = [
    columns,
    ...sorted.map((row) =>
      columns.map((column, at) =>
        cell(row[column] ?? (inLanguages.includes(column) ? "" : row[column]), column, decimals[at]),
      ),
    ),
  ];
  return print(lines);
}

function decimalsOf(column: z.core.SomeType): number | undefined {
  return (column as z.ZodType).meta()?.decimals as number | undefined;
}

/** @example isTranslated(z.object({}).meta({ translated: ["label"] }))("label::fr") // true */
function isTranslated(schema: z.ZodObject): (column: string) => boolean {
  const names = (schema.meta()?.translated ?? []) as readonly string[];
  return (column) => {
    const [, name = ""] = /^(\w+)::[a-z]{2,3}$/.exec(column) ?? [];
    return names.includes(name);
  };
}

/** Rows as written, in their order: the columns that they were given. */
export function formatRows({ columns, rows }: Rows): Uint8Array {
  const lines = [
    columns,
    ...rows.map(({ cells }) => columns.map((column) => cell(cells[column] ?? "", column, undefined))),
  ];
  return print(lines);
}

/** Each of the expected columns that is missing, and each other that is found, with the one it may be meant for. */
export function columnDiagnostics(
  found: readonly string[],
  expected: readonly string[],
  file: string,
  mayLack: readonly string[] = [],
): Diagnostic[] {
  const unknown = found.filter((column) => !expected.includes(column));
  const missing = expected.filter((column) => !found.includes(column));
  const needed = missing.filter((column) => !mayLack.includes(column));
  return [
    ...needed.map((column) => ({ file, line: 1, column, message: `expected this column, but it is missing` })),
    ...unknown.map((column) => {
      const hint = didYouMean(column, missing) || `; the columns are ${expected.join(", ")}`;
      return { file, line: 1, column, message: `expected no such column, but found ${JSON.stringify(column)}${hint}` };
    }),
  ];
}

/** What JavaScript takes for a number and people do not: an empty cell is not 0, nor is 0x10 sixteen. */
function notNumbers(data: Record<string, unknown>, { line, cells }: Row, file: string): Diagnostic[] {
  return Object.entries(data).flatMap(([column, value]) =>
    typeof value === "number" && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cells[column] ?? "")
      ? [{ file, line, column, message: `expected a number, but found ${JSON.stringify(cells[column])}` }]
      : [],
  );
}

function repeated(
  row: Record<string, unknown>,
  line: number,
  key: readonly string[],
  firstLines: Map<string, number>,
  file: string,
): Diagnostic[] {
  const identity = key.map((column) => String(row[column]));
  const first = firstLines.get(JSON.stringify(identity));
  if (first === undefined) {
    firstLines.set(JSON.stringify(identity), line);
    return [];
  }
  const found = identity.map((part) => JSON.stringify(part)).join(", ");
  return [
    { file, line, column: key.join(", "), message: `expected each once, but found ${found} on line ${first} already` },
  ];
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

function print(lines: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(
    `${Papa.unparse(
      lines.map((cells) => [...cells]),
      { newline: "\n" },
    )}\n`,
  );
}
