import type { z } from "zod";
import type { Rows } from "../csv-rows.js";
import { throwIfAny } from "../errors.js";
import { parseRows } from "../parse-rows.js";
import { normaliseCells } from "./normalise-cells.js";
import { scanTable } from "./scan-table.js";
import { formatOf, recordFormat, type TableOptions } from "./table-format.js";

/** The checked rows of a table as people have it: see `scanTable` and `parseRows`. */
export function parseTable<S extends z.ZodObject>(
  bytes: Uint8Array,
  file: string,
  { row, key }: { readonly row: S; readonly key: readonly string[] },
  options: TableOptions = {},
): z.infer<S>[] {
  return parseRows(normaliseCells(scanTable(bytes, file, options), row, file, options.locale), file, row, key);
}

/** The rows of a table as people have it whose columns are its own; those that `row` describes are read by what they hold. */
export function readTable(bytes: Uint8Array, file: string, options: TableOptions = {}, row?: z.ZodObject): Rows {
  const scanned = scanTable(bytes, file, options);
  const { diagnostics, ...rows } = row === undefined ? scanned : normaliseCells(scanned, row, file, options.locale);
  throwIfAny(diagnostics);
  return recordFormat(rows, formatOf(scanned));
}
