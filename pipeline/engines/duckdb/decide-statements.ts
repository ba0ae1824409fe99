import type { DuckDBConnection } from "@duckdb/node-api";
import { groupBy } from "../../lib/collections.js";
import type { Field } from "../../schemas/index.js";
import { duckdb } from "../dialects/duckdb.js";
import { type EstimatedValue, estimateValues } from "../prepare/estimated-values.js";
import { estimatedColumns, statementsOf } from "../prepare/prepared-columns.js";
import { buildQuery, countVotes } from "../rules/build-query.js";
import { estimatedTable } from "../rules/estimated.js";
import { inOne } from "../rules/query.js";
import { type Asked, questionsOf } from "../rules/question.js";
import { missingRows, valueRows, witnessRows } from "../rules/result-rows.js";
import { writerIn } from "../rules/writer.js";
import { appendRows } from "./append-rows.js";

/** Tables `decided_values` and `decided_witnesses` of the prepared statements: a row per case and field, and a row per statement. */
export async function decideStatements(connection: DuckDBConnection, asked: Asked): Promise<void> {
  const write = writerIn(duckdb);
  for (const [place, question] of questionsOf(asked).entries()) {
    const { type } = question;
    const query = buildQuery(duckdb, statementsOf(type), question, asked.policies);
    await connection.run(`CREATE OR REPLACE TEMP TABLE decided AS ${inOne(query)}`);
    const into = (table: string) => (place === 0 ? `CREATE OR REPLACE TEMP TABLE ${table} AS` : `INSERT INTO ${table}`);
    await connection.run(`${into("decided_values")} ${valueRows("decided", write, type, asked.policies)}`);
    await connection.run(`${into("decided_witnesses")} ${witnessRows("decided", write, type)}`);
    await connection.run("DROP TABLE decided");
  }
  await connection.run(`INSERT INTO decided_values ${missingRows(write, asked.policies)}`);
}

/** A table `estimated` of what every pattern of votes comes to; it is made before anything is decided, as it rests on all cases. */
export async function estimateFromVotes(connection: DuckDBConnection, asked: Asked): Promise<void> {
  for (const [place, query] of votesOf(asked).entries())
    await connection.run(
      place === 0 ? `CREATE OR REPLACE TEMP TABLE counted AS ${query}` : `INSERT INTO counted ${query}`,
    );
  await estimateCounted(connection, asked, "counted");
}

/** The queries that count, of the prepared statements, on how many cases the very same votes were cast. */
export function votesOf(asked: Asked): string[] {
  return questionsOf(asked).map((question) => inOne(countVotes(duckdb, statementsOf(question.type), question)));
}

/** The table `estimated`, from a table of votes that may have been counted in parts. */
export async function estimateCounted(
  connection: DuckDBConnection,
  { codebook }: Asked,
  counted: string,
): Promise<void> {
  const typeOf = new Map(codebook.map(({ field, type }) => [field, type]));
  const summed = await connection.runAndReadAll(
    `SELECT field, votes, sum(cases)::BIGINT FROM ${counted} GROUP BY field, votes`,
  );
  const rows = summed.getRows() as [field: string, votes: string, cases: bigint][];
  const estimated: EstimatedValue[] = [];
  for (const [field, own] of groupBy(rows, ([field]) => field)) {
    const counts = own.map(([, votes, cases]) => ({ votes, cases: Number(cases) }));
    for (const value of estimateValues({ field, type: typeOf.get(field) as Field["type"] }, counts))
      estimated.push(value);
  }
  await appendRows(connection, estimatedTable, estimatedColumns, estimated);
}
