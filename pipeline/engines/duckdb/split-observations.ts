import type { DuckDBConnection } from "@duckdb/node-api";
import { distinct } from "../../lib/collections.js";
import { isPartialDate } from "../../lib/dates.js";
import { type Diagnostic, InputError, throwIfAny } from "../../lib/errors.js";
import { evidenceGrades, Observation } from "../../schemas/index.js";
import { duckdb } from "../dialects/duckdb.js";

const { text } = duckdb;
/** Columns that the rules need; the others of a statement lie in the inputs alone. */
const needed = [
  ...["obs_id", "case_id", "field", "raw", "value", "coding", "coding_reason"],
  ...["source_id", "evidence", "observed_on", "valid_from", "valid_to"],
] as const;
/** So many of what is wrong are listed; all are counted. */
const mostListed = 1000;

/**
 * Reads statements, refuses what no run in memory would take, and writes them to a folder of parts by a hash of the case: `part=0` and
 * so on.
 *
 * @param files CSV in UTF-8 with commas and a header, or Parquet, by the ending of their names
 * @throws InputError with the file, and the line or the statement, of what is wrong
 */
export async function splitObservations(
  connection: DuckDBConnection,
  { files, folder, parts }: { files: readonly string[]; folder: string; parts: number },
): Promise<void> {
  const columns = needed.map((name) => `coalesce(${name}, '') AS ${name}`);
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
  throwIfAny(await listWrong(connection, observationsIn(folder)));
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
  const format = "delim = ',', quote = '\"', escape = '\"', header = true, all_varchar = true, strict_mode = true";
  return `read_csv(${text(file)}, ${format})`;
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

async function listWrong(connection: DuckDBConnection, observations: string): Promise<Diagnostic[]> {
  const dates = ["observed_on", "valid_from", "valid_to"];
  const stated = await connection.runAndReadAll(
    dates.map((column) => `SELECT DISTINCT ${column} FROM ${observations}`).join(" UNION "),
  );
  const wrongDates = stated
    .getRows()
    .map(([date]) => date as string)
    .filter((date) => date !== "" && !isPartialDate(date));
  const isOneOf = (column: string, words: readonly string[]) => `${column} IN (${words.map(text).join(", ")})`;
  const rules = [
    { column: "obs_id", isWrong: "obs_id = ''", expected: "an id" },
    { column: "case_id", isWrong: "case_id = ''", expected: "the id of a case" },
    { column: "field", isWrong: "field NOT IN (SELECT field FROM fields)", expected: "a field of the codebook" },
    {
      column: "source_id",
      isWrong: "source_id NOT IN (SELECT source_id FROM sources)",
      expected: "a source of the list",
    },
    ...[
      { column: "evidence", words: evidenceGrades as readonly string[] },
      { column: "coding", words: Observation.shape.coding.options as readonly string[] },
    ].map(({ column, words }) => ({
      column,
      isWrong: `NOT ${isOneOf(column, words)}`,
      expected: `one of ${words.join(", ")}`,
    })),
    ...(wrongDates.length === 0 ? [] : dates).map((column) => ({
      column,
      isWrong: isOneOf(column, wrongDates),
      expected: "a date that exists, as 2016, 2016-11 or 2016-11-15",
    })),
    { column: "value", isWrong: "regexp_matches(value, '[\\x00-\\x1f]')", expected: "text without control characters" },
  ];
  if (!(await isAnyWrong(connection, observations, rules))) return [];
  const found = rules.map(
    ({ column, isWrong, expected }) =>
      `SELECT file, obs_id, ${text(column)} AS col, ${column} AS cell, ${text(expected)} AS expected FROM ${observations} WHERE ${isWrong}`,
  );
  const repeated = `SELECT min(file) AS file, obs_id, 'obs_id' AS col, obs_id AS cell, 'an id of one statement alone; another is in ' || max(file) AS expected FROM ${observations} GROUP BY obs_id HAVING count(*) > 1`;
  const all = `(${[...found, repeated].join(" UNION ALL ")})`;
  const wrong = await connection.runAndReadAll(
    `SELECT *, count(*) OVER () AS many FROM ${all} ORDER BY file, obs_id, col LIMIT ${mostListed}`,
  );
  const rows = wrong.getRows() as [string, string, string, string, string, bigint][];
  const listed = rows.map(([file, id, column, cell, expected]) => ({
    file,
    column,
    message: `statement ${id}: expected ${expected}, but found "${cell}"`,
  }));
  const many = Number(rows[0]?.[5] ?? 0);
  if (many <= rows.length) return listed;
  const files = distinct(rows.map(([file]) => file));
  return [...listed, { file: files.join(", "), message: `${many - rows.length} more, which are not listed` }];
}

/** Asked before anything is listed, which of many statements takes far longer. */
async function isAnyWrong(
  connection: DuckDBConnection,
  observations: string,
  rules: readonly { readonly isWrong: string }[],
): Promise<boolean> {
  const wrong = rules.map(({ isWrong }) => isWrong).join(" OR ");
  for (const query of [
    `SELECT 1 FROM ${observations} WHERE ${wrong} LIMIT 1`,
    `SELECT 1 FROM ${observations} GROUP BY obs_id HAVING count(*) > 1 LIMIT 1`,
  ])
    if ((await connection.runAndReadAll(query)).currentRowCount > 0) return true;
  return false;
}
