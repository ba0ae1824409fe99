import { z } from "zod";
import { readRows } from "../pipeline/lib/csv.js";
import { artifactOf } from "./artifact-of.js";
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
/** Tables that are parsed where they are judged, or keep an order of their own; by these columns a row of theirs is known. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  "data/secondary/observations.csv": ["obs_id"],
  "data/paper/table-1.csv": ["Ecosystem type"],
  "data/paper/table-2.csv": ["Name"],
  "data/paper/table-3.csv": ["Clusters"],
  "data/geo/regions.csv": ["iso_3166_2"],
  "outputs/4-aggregate/lever-profiles.csv": ["cluster_id"],
  "outputs/4-aggregate/table-1.csv": ["Ecosystem type"],
  "outputs/4-aggregate/table-2.csv": ["Name"],
  "outputs/4-aggregate/table-3.csv": ["Clusters"],
};
const Text = z.string();

/** Every CSV file of data/ and outputs/, with its Table Schema from the schema that its rows are checked by. */
export function listTables(
  project: ReadonlyMap<string, PackedFile>,
  inputs: Readonly<Record<string, string>>,
): Table[] {
  const files = [...project].filter(([file]) => /^(data|outputs)\/.*\.csv$/.test(file));
  return files.map(([file, { bytes }]) => {
    const { columns, rows } = readRows(bytes, file);
    const artifact = artifactOf(file, inputs);
    const asText = z.object(Object.fromEntries(columns.map((column) => [column, Text])));
    const row = artifact?.table?.row ?? asText;
    const key = keysOf[file] ?? artifact?.table?.key ?? [];
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

/** The file and column in which the ids of a column are explained; of what people give, among what people give. */
function homeOf(column: string, file: string): readonly [string, string] | undefined {
  const isGiven = file.startsWith("data/");
  const sources = file.startsWith("data/paper/") ? "data/paper/sources.csv" : "data/secondary/sources.csv";
  const homes: Readonly<Record<string, readonly [string, string]>> = {
    cluster_id: ["data/clusters.csv", column],
    field: ["data/codebook.csv", column],
    lever: ["data/codebook.csv", "field"],
    plan_id: ["data/paper/plans.csv", column],
    beside: ["data/paper/plans.csv", "plan_id"],
    obs_id: ["outputs/1-ingest/observations.csv", column],
    source_id: [isGiven ? sources : "outputs/1-ingest/sources.csv", column],
  };
  return isGiven && column === "obs_id" ? undefined : homes[column];
}

/** Here the column holds more than ids: a lever told in words, the start of several fields, or what is worked out and not asked. */
const notOnlyIds = [
  "data/decisions/coding.csv field",
  "data/secondary/observations.csv field",
  "outputs/1-ingest/observations.csv field",
  "outputs/4-aggregate/shares.csv field",
];

function linksOf(file: string, columns: readonly string[]): ForeignKey[] {
  return columns.flatMap((column) => {
    const [home, explained] = homeOf(column, file) ?? [file, column];
    if (home === file || notOnlyIds.includes(`${file} ${column}`)) return [];
    return [{ fields: [column], reference: { resource: nameOf(home), fields: [explained] } }];
  });
}
