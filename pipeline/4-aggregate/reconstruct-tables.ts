import type { z } from "zod";
import { groupBy } from "../lib/collections.js";
import { codesOf } from "../schemas/codes.js";
import {
  type Case,
  categoriesOf,
  cellOf,
  type Ecosystem,
  type Field,
  headerOf,
  parseValue,
  sampleOf,
  Table2Row,
  Table3Row,
  type Value,
} from "../schemas/index.js";

interface Given {
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly values: readonly Value[];
}

/** Table 1 without its definitions and benefits: each form of ecosystem, its plan, its totals. */
export function reconstructTable1(ecosystems: readonly Ecosystem[]) {
  return [...groupBy(ecosystems, ({ ecosystem }) => ecosystem).values()]
    .sort((a, b) => (a[0]?.order ?? 0) - (b[0]?.order ?? 0))
    .map((rows) => ({
      "Ecosystem type": rows[0]?.ecosystem ?? "",
      Origin: rows[0]?.origin ?? "",
      "Total number": rows.map(({ count, counted }) => `${count} ${counted}`).join("; "),
    }));
}

/** Table 2 from the values, in the paper's order and words; "-" where there is no value. */
export function reconstructTable2(given: Given): z.infer<typeof Table2Row>[] {
  return reconstruct(given, Object.keys(Table2Row.shape), "Name", (value, field) => {
    const label = new Map(codesOf(field).map((code) => [code.code, code.label]));
    return value === ""
      ? "-"
      : categoriesOf(parseValue(field.type, value))
          .map((code) => label.get(code) ?? code)
          .join(" ");
  }).map((row) => Table2Row.parse(row));
}

/** Table 3 from the values: "×" where a lever is used, blank where it is not, "-" where there is no answer. */
export function reconstructTable3(given: Given): z.infer<typeof Table3Row>[] {
  const mark: Record<string, string> = { yes: "×", no: "", "": "-" };
  return reconstruct(given, Object.keys(Table3Row.shape), "Clusters", (value) => mark[value] ?? value).map((row) =>
    Table3Row.parse(row),
  );
}

function reconstruct(
  { codebook, cases, values }: Given,
  columns: readonly string[],
  nameColumn: string,
  show: (value: string, field: Field) => string,
) {
  const fieldOf = new Map(codebook.map((field) => [headerOf(field), field]));
  const valueAt = new Map(values.map((value) => [cellOf(value), value.value]));
  return sampleOf(cases).map(({ case_id, name }) =>
    Object.fromEntries(
      columns.map((column) => {
        const field = fieldOf.get(column);
        return [
          column,
          column === nameColumn
            ? name
            : field
              ? show(valueAt.get(cellOf({ case_id, field: field.field })) ?? "", field)
              : "-",
        ];
      }),
    ),
  );
}
