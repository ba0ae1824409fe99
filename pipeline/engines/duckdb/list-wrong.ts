import type { DuckDBConnection } from "@duckdb/node-api";
import { distinct } from "../../lib/collections.js";
import { isPartialDate } from "../../lib/dates.js";
import type { Diagnostic } from "../../lib/errors.js";
import { evidenceGrades, Observation } from "../../schemas/index.js";
import { duckdb } from "../dialects/duckdb.js";
import { csvIn } from "./csv-in.js";

const { text } = duckdb;
/** So many of what is wrong are listed; all are counted. */
const mostListed = 1000;

interface Rule {
  readonly column: string;
  readonly isWrong: string;
  readonly expected: string;
}

/** What no run in memory would take of statements that were read, with the file, and the line of a CSV file. */
export async function listWrong(
  connection: DuckDBConnection,
  observations: string,
  files: readonly string[],
): Promise<Diagnostic[]> {
  const rules = await rulesFor(connection, observations);
  if (!(await isAnyWrong(connection, observations, rules))) return [];
  const found = rules.map(
    ({ column, isWrong, expected }) =>
      `SELECT file, obs_id, ${text(column)} AS col, ${column} AS cell, ${text(expected)} AS expected FROM ${observations} WHERE ${isWrong}`,
  );
  const repeated = `SELECT max(file) AS file, obs_id, 'obs_id' AS col, obs_id AS cell, 'an id of one statement alone; another is in ' || min(file) AS expected FROM ${observations} GROUP BY obs_id HAVING count(*) > 1`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE wrong AS ${[...found, repeated].join(" UNION ALL ")}`);
  await addLines(connection, files);
  const wrong = await connection.runAndReadAll(
    `SELECT file, line, obs_id, col, cell, expected, count(*) OVER () AS many FROM wrong LEFT JOIN lines USING (file, obs_id)
      ORDER BY file, line, obs_id, col LIMIT ${mostListed}`,
  );
  const rows = wrong.getRows() as [string, bigint | null, string, string, string, string, bigint][];
  const listed = rows.map(([file, line, id, column, cell, expected]) => ({
    file,
    ...(line !== null && { line: Number(line) }),
    column,
    message: `statement ${id}: expected ${expected}, but found "${cell}"`,
  }));
  const many = Number(rows[0]?.[6] ?? 0);
  if (many <= rows.length) return listed;
  const all = distinct(rows.map(([file]) => file));
  return [...listed, { file: all.join(", "), message: `${many - rows.length} more, which are not listed` }];
}

async function rulesFor(connection: DuckDBConnection, observations: string): Promise<Rule[]> {
  const dates = ["observed_on", "valid_from", "valid_to"];
  const stated = await connection.runAndReadAll(
    dates.map((column) => `SELECT DISTINCT ${column} FROM ${observations}`).join(" UNION "),
  );
  const wrongDates = stated
    .getRows()
    .map(([date]) => date as string)
    .filter((date) => date !== "" && !isPartialDate(date));
  const isOneOf = (column: string, words: readonly string[]) => `${column} IN (${words.map(text).join(", ")})`;
  const listed = (column: string, table: string, expected: string): Rule => ({
    ...{ column, expected },
    isWrong: `${column} NOT IN (SELECT ${column} FROM ${table})`,
  });
  return [
    { column: "obs_id", isWrong: "obs_id = ''", expected: "an id" },
    listed("case_id", "known_cases", "a case of the study"),
    listed("field", "known_fields", "a field of the codebook"),
    listed("source_id", "sources", "a source of the list"),
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
}

/** A table `lines` with the line, in each CSV file, of each statement in which something is wrong. */
async function addLines(connection: DuckDBConnection, files: readonly string[]): Promise<void> {
  await connection.run("CREATE OR REPLACE TEMP TABLE lines (file VARCHAR, obs_id VARCHAR, line BIGINT)");
  const listed = `(SELECT file, obs_id FROM wrong ORDER BY file, obs_id LIMIT ${mostListed})`;
  // Rows are counted in the order in which they lie in the file.
  await connection.run("SET preserve_insertion_order = true");
  for (const file of files.filter((name) => !name.endsWith(".parquet"))) {
    const asked = `SELECT obs_id FROM wrong WHERE file = ${text(file)}`;
    if ((await connection.runAndReadAll(`${asked} LIMIT 1`)).currentRowCount === 0) continue;
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${csvIn(file)}`);
    const cells = described.getRows().map(([name]) => `coalesce("${String(name).replaceAll('"', '""')}", '')`);
    // A cell may have several lines.
    const breaks = cells.map((cell) => `len(${cell}) - len(replace(${cell}, chr(10), ''))`).join(" + ");
    const lasts = `SELECT obs_id, ${breaks} AS breaks, sum(1 + ${breaks}) OVER (ROWS UNBOUNDED PRECEDING) AS last FROM ${csvIn(file)}`;
    await connection.run(
      `INSERT INTO lines SELECT ${text(file)}, obs_id, max(1 + last - breaks)::BIGINT FROM (${lasts}) WHERE coalesce(obs_id, '') IN (SELECT obs_id FROM ${listed} WHERE file = ${text(file)}) GROUP BY obs_id`,
    );
  }
  await connection.run("SET preserve_insertion_order = false");
}

/** Asked before anything is listed, which of many statements takes far longer. */
async function isAnyWrong(
  connection: DuckDBConnection,
  observations: string,
  rules: readonly Rule[],
): Promise<boolean> {
  const wrong = rules.map(({ isWrong }) => isWrong).join(" OR ");
  for (const query of [
    `SELECT 1 FROM ${observations} WHERE ${wrong} LIMIT 1`,
    `SELECT 1 FROM ${observations} GROUP BY obs_id HAVING count(*) > 1 LIMIT 1`,
  ])
    if ((await connection.runAndReadAll(query)).currentRowCount > 0) return true;
  return false;
}
