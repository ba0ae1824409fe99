import type { z } from "zod";
import { ascendingBy } from "./collections.js";
import type { Row, ScannedRows } from "./csv-rows.js";
import { didYouMean } from "./did-you-mean.js";
import { type Diagnostic, throwIfAny } from "./errors.js";
import { describeIssue } from "./format-zod-issue.js";
import { recordLine } from "./source-location.js";
import { rewrittenHint } from "./tables/rewritten-cell.js";
import { formatOf, recordFormat } from "./tables/table-format.js";

/**
 * The checked rows of a table: the schema's columns, in any order, every cell as the schema says, and no key twice. Columns with a
 * default may be missing; those that the schema's metadata names as `translated` may stand there once more for each language, as
 * `label::fr`.
 *
 * @param file how messages name the file
 * @throws InputError with everything wrong in the file, by line and column
 */
export function parseRows<S extends z.ZodObject>(
  table: ScannedRows,
  file: string,
  schema: S,
  key: readonly string[],
): z.infer<S>[] {
  const { columns, rows, diagnostics: structure } = table;
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
      diagnostics.push({
        file,
        line: row.line,
        column,
        message: describeIssue(issue, row.cells[column]) + rewrittenHint(row.cells[column] ?? ""),
      });
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
  const format = formatOf(table);
  const sheet = format?.sheet || undefined;
  throwIfAny(
    diagnostics
      .sort(ascendingBy(({ line = 0 }) => [line]))
      .map((diagnostic) => (sheet === undefined ? diagnostic : { ...diagnostic, sheet })),
  );
  return recordFormat(parsed, format);
}

/** @example isTranslated(z.object({}).meta({ translated: ["label"] }))("label::fr") // true */
export function isTranslated(schema: z.ZodObject): (column: string) => boolean {
  const names = (schema.meta()?.translated ?? []) as readonly string[];
  return (column) => {
    const [, name = ""] = /^(\w+)::[a-z]{2,3}$/.exec(column) ?? [];
    return names.includes(name);
  };
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
