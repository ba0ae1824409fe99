import { z } from "zod";
import type { Study } from "../../../pipeline/schemas/index.js";

/** The columns of the table of totals, which are the study's own. */
export function describeContextTable(
  { name_column, origin_column, total_column }: NonNullable<Study["context_table"]>,
  columns: readonly string[],
): z.ZodObject {
  const meanings: Readonly<Record<string, string>> = {
    [name_column]: "form that is counted",
    [origin_column]: "plan from which it originates, with its year in brackets",
    [total_column]: "its totals, separated by ;, each of which starts with a count",
  };
  return z.object(
    Object.fromEntries(
      columns.map((column) => [column, z.string().describe(meanings[column] ?? "as published; not read")]),
    ),
  );
}
