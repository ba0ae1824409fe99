import type { z } from "zod";
import { formatCsv, formatRows, parseCsv, type Rows, readRows } from "../lib/csv.js";
import { InputError } from "../lib/errors.js";
import { formatJson, parseJson } from "../lib/json.js";
import { parseTable, readTable } from "../lib/tables/parse-table.js";
import type { TableOptions } from "../lib/tables/table-format.js";

/**
 * A file that people write: the role under which the study names its path. A file that the pipeline writes: its path below the
 * outputs. One that is optional may be absent: a study does not name it, or a run leaves it out.
 */
export type Where =
  | { readonly role: string; readonly optional?: true }
  | { readonly path: string; readonly optional?: true };

/** A file that a stage reads or writes: where it lies, how its bytes become a checked value, and back. */
export interface Artifact<T> {
  readonly at: Where;
  readonly description: string;
  /** Of a CSV file: what a row is, and the columns that identify it. */
  readonly table?: { readonly row: z.ZodObject; readonly key: readonly string[] };
  /** What a row of a sheet is: describes its columns, and is not checked. */
  readonly row?: z.ZodObject;
  /** What an optional file that a study does not have counts as; where not given, it is parsed as no bytes. */
  readonly absent?: T;
  /** Of a JSON file: what it holds. */
  readonly schema?: z.ZodType;
  /**
   * @param options what the study declares about its tables, of a file that people write
   * @throws InputError with everything wrong in the file
   */
  parse(bytes: Uint8Array, file: string, options?: TableOptions): T;
  /** @throws ZodError when the value breaks its own schema: a mistake in the pipeline */
  format(value: T): Uint8Array;
  /** How many rows, for people to read; a file without rows counts as one. */
  count(value: T): number;
}

/**
 * A table, one checked object a row; written as CSV, sorted by `key`, which must be unique, by code points. One that people write is read
 * as they have it, one that the pipeline writes only as it writes it.
 */
export function table<S extends z.ZodObject, W extends Where>(
  at: W,
  row: S,
  key: readonly (keyof z.infer<S> & string)[],
  description: string,
): Artifact<z.infer<S>[]> & { readonly at: W } {
  return {
    at,
    description,
    table: { row, key },
    absent: [],
    parse: (bytes, file, options) =>
      "role" in at ? parseTable(bytes, file, { row, key }, options) : parseCsv(bytes, file, row, key),
    format: (rows) => formatCsv(rows, row, key),
    count: (rows) => rows.length,
  };
}

/** A JSON file, checked as a whole; written with sorted keys. */
export function document<S extends z.ZodType, W extends Where>(
  at: W,
  schema: S,
  description: string,
  absent?: z.infer<S>,
): Artifact<z.infer<S>> & { readonly at: W } {
  return {
    at,
    description,
    schema,
    ...(absent !== undefined && { absent }),
    parse: (bytes, file) => parseJson(bytes, file, schema),
    format: (value) => formatJson(schema.parse(value)),
    count: (value) => (Array.isArray(value) ? value.length : 1),
  };
}

/** A table whose columns are the study's own: cells as written, with their line numbers; written in the order of its rows. */
export function sheet<W extends Where>(
  at: W,
  description: string,
  row?: z.ZodObject,
): Artifact<Rows> & { readonly at: W } {
  return {
    at,
    description,
    ...(row && { row }),
    absent: { columns: [], rows: [] },
    parse: (bytes, file, options) => ("role" in at ? readTable(bytes, file, options, row) : readRows(bytes, file)),
    format: formatRows,
    count: ({ rows }) => rows.length,
  };
}

/** A file taken as it is: a shapefile's part, a picture. An absent one counts as no bytes, so that one without bytes is broken. */
export function binary<W extends Where>(at: W, description: string): Artifact<Uint8Array> & { readonly at: W } {
  return { at, description, absent: new Uint8Array(), parse: refuseEmpty, format: (bytes) => bytes, count: () => 1 };
}

function refuseEmpty(bytes: Uint8Array, file: string): Uint8Array {
  if (bytes.length === 0)
    throw new InputError([{ file, message: "expected content, but the file is empty; restore it" }]);
  return bytes;
}
