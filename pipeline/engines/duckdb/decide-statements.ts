import type { DuckDBConnection } from "@duckdb/node-api";
import { groupBy } from "../../lib/collections.js";
import type { Field } from "../../schemas/index.js";
import { duckdb } from "../dialects/duckdb.js";
import { type EstimatedValue, estimateValues } from "../prepare/estimated-values.js";
import { estimatedColumns, statementsOf } from "../prepare/prepared-columns.js";
import { buildQuery, votesOf } from "../rules/build-query.js";
import { estimatedTable } from "../rules/estimated.js";
import { inOne } from "../rules/query.js";
import { type Asked, questionsOf } from "../rules/question.js";
import { missingRows, valueRows, witnessRows } from "../rules/result-rows.js";
import { writerIn } from "../rules/writer.js";
import { addRows } from "./add-rows.js";
import { appendRows } from "./append-rows.js";

/** Adds a row per case and field to `decided_values`, and a row per prepared statement to `decided_witnesses`. */
export async function decideStatements(connection: DuckDBConnection, asked: Asked): Promise<void> {
  const write = writerIn(duckdb);
  for (const question of questionsOf(asked)) {
    const { type } = question;
    const query = buildQuery(duckdb, statementsOf(type), question, asked.policies);
    await connection.run(`CREATE OR REPLACE TEMP TABLE decided AS ${inOne(query)}`);
    await addRows(connection, "decided_values", valueRows("decided", write, type, asked.policies));
    await addRows(connection, "decided_witnesses", witnessRows("decided", write, type));
    await connection.run("DROP TABLE decided");
  }
  await addRows(connection, "decided_values", missingRows(write, asked.policies));
}

/** Adds to `counted_votes` on how many cases of the prepared statements the very same votes were cast. */
export async function countVotes(connection: DuckDBConnection, asked: Asked): Promise<void> {
  for (const question of questionsOf(asked))
    await addRows(connection, "counted_votes", inOne(votesOf(duckdb, statementsOf(question.type), question)));
}

/** A table `estimated` of what every pattern of votes comes to; it is made before anything is decided, as it rests on the votes of all cases. */
export async function estimateFromVotes(connection: DuckDBConnection, { codebook }: Asked): Promise<void> {
  const typeOf = new Map(codebook.map(({ field, type }) => [field, type]));
  const summed = await connection.runAndReadAll(
    `SELECT field, votes, sum(cases)::BIGINT FROM counted_votes GROUP BY field, votes`,
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
