import { z } from "zod";
import { readTable } from "../../../pipeline/lib/tables/parse-table.js";
import { describeFormat, formatOf } from "../../../pipeline/lib/tables/table-format.js";

/** The cells of a table by rows, each behind its line, and how it is written. */
export function rowsOfTable(given: Uint8Array, options = {}) {
  const table = readTable(given, "a.csv", options);
  const format = formatOf(table);
  return {
    rows: table.rows.map(({ line, cells }) => [line, ...table.columns.map((column) => cells[column])]),
    columns: table.columns,
    how: format && describeFormat(format),
  };
}

/** A row with a day, month or year, and a number. */
export const partlyDated = z.strictObject({
  id: z.string(),
  day: z
    .string()
    .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, "a date")
    .meta({ written: "partial-date" }),
  size: z.coerce.number(),
});
