import { z } from "zod";
import { readRows } from "../../pipeline/lib/csv.js";
import { InputError } from "../../pipeline/lib/errors.js";
import { City } from "../../pipeline/schemas/index.js";
import { artifactOf } from "./artifact-of.js";
import type { PackedFile } from "./list-files.js";
import { foreignKeys } from "./references.js";
import { type TableSchema, tableSchema } from "./table-schema.js";

export interface Table {
  readonly file: string;
  readonly rows: number;
  readonly schema: TableSchema;
}

/** A row of the table that only the build of the shapefile reads. */
const BuiltRegion = z
  .strictObject({
    iso_3166_2: City.shape.iso_3166_2.meta({ description: "ISO 3166-2 code of the region", references: undefined }),
    name: z.string().min(1).describe("name of the region"),
    chief_town: z.string().describe("its chief town; empty where it could not be read"),
  })
  .meta({ primaryKey: ["iso_3166_2"] });

/**
 * Every CSV file of data/ and outputs/, with its Table Schema from the schema that describes its rows.
 *
 * @throws InputError for a file or a column that no schema describes
 */
export function listTables(
  project: ReadonlyMap<string, PackedFile>,
  inputs: Readonly<Record<string, string>>,
): Table[] {
  const files = [...project].filter(([file]) => /^(data|outputs)\/.*\.csv$/.test(file));
  return files.map(([file, { bytes }]) => {
    const { columns, rows } = readRows(bytes, file);
    const artifact = artifactOf(file, inputs);
    const row = file === "data/geo/regions.csv" ? BuiltRegion : (artifact?.table?.row ?? artifact?.row);
    const unknown = columns.find((column) => row !== undefined && !Object.keys(row.shape).includes(column));
    if (row === undefined || unknown !== undefined) {
      const message = `expected a schema that describes ${unknown ?? "its columns"}, but found none; add it to pipeline/schemas`;
      throw new InputError([{ file, message }]);
    }
    const schema = inOrder(tableSchema(row, artifact?.table?.key), columns);
    const keys = foreignKeys(file, row, inputs);
    return { file, rows: rows.length, schema: { ...schema, ...(keys.length > 0 && { foreignKeys: keys }) } };
  });
}

/** Fields in the order in which the file has its columns. */
function inOrder(schema: TableSchema, columns: readonly string[]): TableSchema {
  const rank = ({ name }: { name: string }) => columns.indexOf(name);
  return { ...schema, fields: [...schema.fields].sort((a, b) => rank(a) - rank(b)) };
}
