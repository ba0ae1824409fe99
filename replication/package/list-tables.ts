import { z } from "zod";
import { readRows } from "../../pipeline/lib/csv.js";
import { City, Observation, StatementId, Table2Row, Table3Row } from "../../pipeline/schemas/index.js";
import { artifactOf } from "./artifact-of.js";
import { meaningOf } from "./column-meaning.js";
import { linksOf } from "./foreign-keys.js";
import type { PackedFile } from "./list-files.js";
import { type TableSchema, tableSchema } from "./table-schema.js";

export interface Table {
  readonly file: string;
  readonly rows: number;
  readonly schema: TableSchema;
}

/** What a row is of tables that are read as they stand, and judged cell by cell later. */
const rowsOf: Readonly<Record<string, z.ZodObject>> = {
  "data/paper/table-2.csv": Table2Row,
  "data/paper/table-3.csv": Table3Row,
  "data/secondary/observations.csv": Observation.omit({
    raw: true,
    coding: true,
    coding_reason: true,
    observed_on: true,
  }).extend({ obs_id: StatementId, date: Observation.shape.observed_on, term_reason: z.string() }),
  "data/geo/regions.csv": City.pick({ iso_3166_2: true }).extend({ name: z.string().min(1), chief_town: z.string() }),
};
/**
 * Tables that are parsed where they are judged, whose key is only held to later, or that keep an order of their own; by these
 * columns a row of theirs is known.
 */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  "data/secondary/observations.csv": ["obs_id"],
  "outputs/1-ingest/observations.csv": ["obs_id"],
  "data/paper/table-1.csv": ["Ecosystem type"],
  "data/paper/table-2.csv": ["Name"],
  "data/paper/table-3.csv": ["Clusters"],
  "data/geo/regions.csv": ["iso_3166_2"],
  "outputs/4-aggregate/lever-profiles.csv": ["case_id"],
  "outputs/4-aggregate/table-1.csv": ["Ecosystem type"],
  "outputs/4-aggregate/table-2.csv": ["Name"],
  "outputs/4-aggregate/table-3.csv": ["Clusters"],
};

/** Every CSV file of data/ and outputs/, with its Table Schema from the schema that its rows are checked by. */
export function listTables(
  project: ReadonlyMap<string, PackedFile>,
  inputs: Readonly<Record<string, string>>,
): Table[] {
  const files = [...project].filter(([file]) => /^(data|outputs)\/.*\.csv$/.test(file));
  return files.map(([file, { bytes }]) => {
    const { columns, rows } = readRows(bytes, file);
    const artifact = artifactOf(file, inputs);
    const asText = z.object(Object.fromEntries(columns.map((column) => [column, z.string()])));
    const row = rowsOf[file] ?? artifact?.table?.row ?? asText;
    const key = keysOf[file] ?? artifact?.table?.key ?? [];
    const schema = inOrder(tableSchema({ row, key, meaningOf: (column) => meaningOf(file, column) }), columns);
    const foreignKeys = linksOf(file, columns);
    return { file, rows: rows.length, schema: { ...schema, ...(foreignKeys.length > 0 && { foreignKeys }) } };
  });
}

/** Fields in the order in which the file has its columns. */
function inOrder(schema: TableSchema, columns: readonly string[]): TableSchema {
  const place = ({ name }: { name: string }) => columns.indexOf(name);
  return { ...schema, fields: [...schema.fields].sort((a, b) => place(a) - place(b)) };
}
