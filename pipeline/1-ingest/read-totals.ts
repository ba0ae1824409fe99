import type { Rows } from "../lib/csv.js";
import { didYouMean } from "../lib/did-you-mean.js";
import { type Diagnostic, InputError, throwIfAny } from "../lib/errors.js";
import type { Study } from "../schemas/index.js";

/**
 * A published table of totals, one row per total: "149 zones; 10 parks" gives two. The plan's first year is taken from its brackets.
 *
 * @param files how messages name the table and study.json
 * @throws InputError for a table whose columns study.json does not name, a missing column, a plan without a year or a total without a count
 */
export function readTotals(
  sheet: Rows,
  { context_table }: Pick<Study, "context_table">,
  files: { readonly contextTableGiven: string; readonly study: string },
) {
  if (sheet.columns.length === 0) return [];
  const { contextTableGiven: file } = files;
  if (context_table === undefined) {
    const message =
      "expected the columns of the input context_table, but found none; add name_column, origin_column and total_column";
    throw new InputError([{ file: files.study, column: "context_table", message }]);
  }
  const { name_column, origin_column, total_column } = context_table;
  const diagnostics: Diagnostic[] = [name_column, origin_column, total_column]
    .filter((column) => !sheet.columns.includes(column))
    .map((column) => ({
      file,
      line: 1,
      column,
      message: `expected this column, which study.json names, but it is missing${didYouMean(column, sheet.columns)}`,
    }));
  throwIfAny(diagnostics);
  let order = 0;
  const rows = sheet.rows.flatMap(({ line, cells }) => {
    const wrong = (column: string, what: string) =>
      diagnostics.push({ file, line, column, message: `expected ${what}, but found "${cells[column]}"` });
    const origin = cells[origin_column] ?? "";
    const year = /\((\d{4})/.exec(origin)?.[1];
    if (!year) wrong(origin_column, "a plan with its year in brackets");
    return (cells[total_column] ?? "").split("; ").map((item) => {
      const [, count, counted] = /^(\d+) (.+)$/.exec(item) ?? [];
      if (!count || !counted) wrong(total_column, `totals as "12 parks; 3 ports"`);
      order += 1;
      const form = cells[name_column] ?? "";
      return { form, origin, origin_year: year ?? "", order, count: Number(count), counted: counted ?? "" };
    });
  });
  throwIfAny(diagnostics);
  return rows;
}
