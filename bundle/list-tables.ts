import { z } from "zod";
import type { Artifact } from "../pipeline/lib/artifact.js";
import { readRows } from "../pipeline/lib/csv.js";
import { stages } from "../pipeline/stages.js";
import type { PackedFile } from "./list-files.js";
import { meaningOf } from "./meaning-of.js";
import { type ForeignKey, type TableSchema, tableSchema } from "./table-schema.js";

export interface Table {
  readonly file: string;
  readonly description: string;
  readonly rows: number;
  readonly schema: TableSchema;
}

/** What of `data/` no stage reads: it is there to rebuild another file from. */
const unread: Readonly<Record<string, string>> = {
  "data/geo/regions.csv": "names of the regions, for data/geo/build.mjs",
};
/** Tables as published are parsed where they are judged; by these columns a row of theirs is known. */
const keysOfSheets: Readonly<Record<string, readonly string[]>> = { "data/secondary/observations.csv": ["obs_id"] };
const Text = z.string();

/** Every CSV file of data/ and outputs/, with its Table Schema from the schema that its rows are checked by. */
export function listTables(
  project: ReadonlyMap<string, PackedFile>,
  inputs: Readonly<Record<string, string>>,
): Table[] {
  const known = new Map<string, Artifact<unknown>>();
  for (const { reads, writes } of stages)
    for (const artifact of [...Object.values(reads), ...Object.values(writes)]) {
      const { at } = artifact;
      known.set("path" in at ? `outputs/${at.path}` : `data/${inputs[at.role]}`, artifact);
    }
  const files = [...project].filter(([file]) => /^(data|outputs)\/.*\.csv$/.test(file));
  return files.map(([file, { bytes }]) => {
    const { columns, rows } = readRows(bytes, file);
    const artifact = known.get(file);
    const asText = z.object(Object.fromEntries(columns.map((column) => [column, Text])));
    const { row, key } = artifact?.table ?? { row: asText, key: keysOfSheets[file] ?? [] };
    const schema = inOrder(tableSchema({ row, key, meaningOf: (column) => meaningOf(file, column) }), columns);
    const foreignKeys = linksOf(file, columns);
    const description = artifact?.description ?? unread[file] ?? "";
    return {
      file,
      description,
      rows: rows.length,
      schema: { ...schema, ...(foreignKeys.length > 0 && { foreignKeys }) },
    };
  });
}

/** Fields in the order in which the file has its columns. */
function inOrder(schema: TableSchema, columns: readonly string[]): TableSchema {
  const place = ({ name }: { name: string }) => columns.indexOf(name);
  return { ...schema, fields: [...schema.fields].sort((a, b) => place(a) - place(b)) };
}

/** A resource's name in the data package: the file's path in the letters that a name may have. */
export function nameOf(file: string): string {
  return file
    .toLowerCase()
    .replace(/\.csv$/, "")
    .replaceAll("/", ".")
    .replace(/[^a-z0-9._-]/g, "-");
}

const home: Readonly<Record<string, string>> = {
  cluster_id: "data/clusters.csv",
  field: "data/codebook.csv",
  source_id: "outputs/1-ingest/sources.csv",
  plan_id: "outputs/1-ingest/plans.csv",
};
/** Here the column holds more than ids: a lever told in words, the start of several fields, or what is worked out and not asked. */
const notOnlyIds = [
  "data/decisions/coding.csv field",
  "data/secondary/observations.csv field",
  "outputs/1-ingest/observations.csv field",
  "outputs/4-aggregate/shares.csv field",
];

function linksOf(file: string, columns: readonly string[]): ForeignKey[] {
  const isLink = (column: string) =>
    home[column] !== undefined && home[column] !== file && !notOnlyIds.includes(`${file} ${column}`);
  return columns.filter(isLink).map((column) => ({
    fields: [column],
    reference: { resource: nameOf(home[column] as string), fields: [column] },
  }));
}
