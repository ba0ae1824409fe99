import type { DuckDBConnection } from "@duckdb/node-api";
import { InputError, throwIfAny } from "../../lib/errors.js";
import { duckdb } from "../dialects/duckdb.js";
import { csvIn } from "./csv-in.js";
import { listWrong } from "./list-wrong.js";

const { text } = duckdb;
/** Columns that the rules need; the others of a statement lie in the inputs alone. */
const needed = [
  ...["obs_id", "case_id", "field", "raw", "value", "coding", "coding_reason"],
  ...["source_id", "evidence", "observed_on", "valid_from", "valid_to"],
] as const;

/**
 * Reads statements, refuses what no run in memory would take, and writes them to a folder of parts by a hash of the case: `part=0` and
 * so on.
 *
 * @param asOf the day as of which the answers of these surveys count, between the first and the last of them
 * @param files CSV in UTF-8 with commas and a header, or Parquet, by the ending of their names
 * @throws InputError with the file, and the line or the statement, of what is wrong
 */
export async function splitObservations(
  connection: DuckDBConnection,
  { files, folder, parts, asOf }: Split,
): Promise<void> {
  const columns = needed.map(
    (name) => `${name === "observed_on" ? datedBy(asOf) : `coalesce(${name}, '')`} AS ${name}`,
  );
  const part = `(hash(coalesce(case_id, '')) % ${parts})::INTEGER AS part`;
  const tables = files.map(
    (file) => `SELECT ${text(file)} AS file, ${columns.join(", ")}, ${part} FROM ${tableIn(file)}`,
  );
  for (const [at, table] of tables.entries())
    await naming([files[at] as string], () => connection.run(`DESCRIBE ${table}`));
  await naming(files, () =>
    connection.run(
      `COPY (${tables.join(" UNION ALL ")}) TO ${text(folder)} (FORMAT parquet, PARTITION_BY part, OVERWRITE, COMPRESSION lz4, ROW_GROUP_SIZE 20480)`,
    ),
  );
  throwIfAny(await listWrong(connection, observationsIn(folder), files));
}

export interface Split {
  readonly files: readonly string[];
  readonly folder: string;
  readonly parts: number;
  readonly asOf?: { readonly day: string; readonly surveys: ReadonlySet<string> } | undefined;
}

function datedBy(asOf: Split["asOf"]): string {
  const stated = "coalesce(observed_on, '')";
  if (asOf === undefined || asOf.surveys.size === 0) return stated;
  return `CASE WHEN source_id IN (${[...asOf.surveys].map(text).join(", ")}) THEN ${text(asOf.day)} ELSE ${stated} END`;
}

/** The statements of one part, or of all. */
export function observationsIn(folder: string, part: number | "*" = "*"): string {
  return `(SELECT *, 0 AS coders_differ FROM read_parquet(${text(`${folder}/part=${part}/*.parquet`)}, hive_partitioning = false))`;
}

function tableIn(file: string): string {
  if (file.endsWith(".parquet")) {
    const asText = needed.map((name) => `${name}::VARCHAR AS ${name}`).join(", ");
    return `(SELECT ${asText} FROM read_parquet(${text(file)}))`;
  }
  return csvIn(file);
}

/** What the engine finds wrong with one of these files, as what is wrong with an input. */
async function naming<T>(files: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const message = String((error as Error).message);
    // What the machine lacks is no fault of a file.
    if (!/^(?:Invalid Input|Binder|Conversion|Parser|IO) Error/.test(message) || /no space left/i.test(message))
      throw error;
    const file = files.find((name) => message.includes(name)) ?? files.join(", ");
    const line = /\bLine: (\d+)/.exec(message)?.[1];
    throw new InputError([
      {
        file,
        ...(line !== undefined && { line: Number(line) }),
        message: `expected a whole table with the columns ${needed.join(", ")}, but found: ${reasonIn(message)}`,
      },
    ]);
  }
}

/** The sentence that says what is wrong, of the many that come with it. */
function reasonIn(message: string): string {
  const lines = message.split("\n");
  return lines.find((line) => /^(?:Expected Number|Value with|Invalid unicode)/.test(line)) ?? lines[0] ?? "";
}
