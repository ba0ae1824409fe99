import type { DuckDBConnection } from "@duckdb/node-api";
import { groupBy } from "../../lib/collections.js";
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
    const into = (table: string) => (place === 0 ? `CREATE OR REPLACE TABLE ${table} AS` : `INSERT INTO ${table}`);
    await connection.run(`${into("decided_values")} ${valueRows("decided", write, type, asked.policies)}`);
    await connection.run(`${into("decided_witnesses")} ${witnessRows("decided", write, type)}`);
    await connection.run("DROP TABLE decided");
  }
  await connection.run(`INSERT INTO decided_values ${missingRows(write, asked.policies)}`);
}

/** A table of what every pattern of votes comes to; it is made before anything is decided, as it rests on all cases. */
export async function estimateFromVotes(connection: DuckDBConnection, asked: Asked): Promise<void> {
  const estimated: EstimatedValue[] = [];
  for (const question of questionsOf(asked)) {
    const counted = await connection.runAndReadAll(inOne(countVotes(duckdb, statementsOf(question.type), question)));
    const rows = counted.getRows() as [field: string, votes: string, cases: bigint][];
    for (const [field, own] of groupBy(rows, ([field]) => field))
      estimated.push(
        ...estimateValues(
          { field, type: question.type },
          own.map(([, votes, cases]) => ({ votes, cases: Number(cases) })),
        ),
      );
  }
  await appendRows(connection, estimatedTable, estimatedColumns, estimated);
}
