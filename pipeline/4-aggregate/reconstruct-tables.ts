import { groupBy } from "../lib/collections.js";
import type { Rows } from "../lib/csv.js";
import { codesOf } from "../schemas/codes.js";
import {
  type Case,
  categoriesOf,
  cellOf,
  codesMeaning,
  type Field,
  parseValue,
  type Study,
  type SurveyColumns,
  sampleOf,
  type Total,
  type Value,
} from "../schemas/index.js";

interface Given {
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly values: readonly Value[];
}

/**
 * A table of the survey from the values, with its own headers and only these, in the order of the cases and the words of the codebook:
 * × for yes and blank for no in a block that knows nothing else, - where there is no value.
 */
export function reconstructTable({ codebook, cases, values }: Given, { case_column, columns }: SurveyColumns): Rows {
  const fieldOf = new Map(codebook.map((field) => [field.field, field]));
  const valueAt = new Map(values.map((value) => [cellOf(value), value.value]));
  return rowsOf(
    [case_column, ...columns.map(({ header }) => header)],
    sampleOf(cases).map(({ case_id, name }) => [
      name,
      ...columns.map(({ field: id }) => {
        const field = fieldOf.get(id);
        return field === undefined ? "-" : printValue(field, valueAt.get(cellOf({ case_id, field: id })) ?? "");
      }),
    ]),
  );
}

/** The table of totals without what no stage reads: each form, its plan, its totals, under its own headers. */
export function reconstructContextTable(
  totals: readonly Total[],
  { context_table }: Pick<Study, "context_table">,
): Rows | undefined {
  if (context_table === undefined || totals.length === 0) return undefined;
  const { name_column, origin_column, total_column } = context_table;
  return rowsOf(
    [name_column, origin_column, total_column],
    [...groupBy(totals, ({ form }) => form).values()]
      .sort((a, b) => (a[0]?.order ?? 0) - (b[0]?.order ?? 0))
      .map((rows) => [
        rows[0]?.form ?? "",
        rows[0]?.origin ?? "",
        rows.map(({ count, counted }) => `${count} ${counted}`).join("; "),
      ]),
  );
}

/** Whether a table prints a field by a mark: it belongs to a block and has one code for yes and one for no. */
export function isMarked(field: Field): boolean {
  const [yes, pending] = [codesMeaning(field, "yes"), codesMeaning(field, "pending")];
  return field.block !== "" && codesOf(field).length === 2 && yes.length === 1 && pending.length === 0;
}

function printValue(field: Field, value: string): string {
  if (value === "") return "-";
  if (isMarked(field)) return codesMeaning(field, "yes").some(({ code }) => code === value) ? "×" : "";
  const label = new Map(codesOf(field).map((code) => [code.code, code.label]));
  return categoriesOf(parseValue(field.type, value))
    .map((code) => label.get(code) ?? code)
    .join(" ");
}

function rowsOf(columns: readonly string[], rows: readonly (readonly string[])[]): Rows {
  return {
    columns,
    rows: rows.map((cells, index) => ({
      line: index + 2,
      cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])),
    })),
  };
}
