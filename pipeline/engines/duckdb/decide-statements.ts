import type { DuckDBConnection } from "@duckdb/node-api";
import { distinct, groupBy } from "../../lib/collections.js";
import type { Admission, Field, PolicyName } from "../../schemas/index.js";
import { duckdb } from "../dialects/duckdb.js";
import { type EstimatedValue, estimateValues } from "../prepare/estimated-values.js";
import { buildQuery, countVotes } from "../rules/build-query.js";
import { estimatedTable } from "../rules/estimated.js";
import type { Question } from "../rules/question.js";
import { missingRows, valueRows, witnessRows } from "../rules/result-rows.js";
import { writerIn } from "../rules/writer.js";
import { appendRows } from "./append-rows.js";
import { statementsOf } from "./prepare-statements.js";

export interface Asked {
  readonly codebook: readonly Field[];
  readonly referenceDate: string;
  readonly admission: Admission;
  /** The first makes values and witnesses; for the others there is their value beside it. */
  readonly policies: readonly [PolicyName, ...PolicyName[]];
}

/** Tables `decided_values` and `decided_witnesses` of the prepared statements: a row per case and field, and a row per statement. */
export async function decideStatements(connection: DuckDBConnection, asked: Asked): Promise<void> {
  const write = writerIn(duckdb);
  for (const [place, question] of questionsOf(asked).entries()) {
    const { type } = question;
    const query = buildQuery(duckdb, statementsOf(type), question, asked.policies);
    await connection.run(`CREATE OR REPLACE TEMP TABLE decided AS ${query.sql}`);
    const decided = { sql: "SELECT * FROM decided", columns: query.columns };
    const into = (table: string) => (place === 0 ? `CREATE OR REPLACE TABLE ${table} AS` : `INSERT INTO ${table}`);
    await connection.run(`${into("decided_values")} ${valueRows(decided, write, type, asked.policies)}`);
    await connection.run(`${into("decided_witnesses")} ${witnessRows(decided, write, type)}`);
    await connection.run("DROP TABLE decided");
  }
  await connection.run(`INSERT INTO decided_values ${missingRows(write, asked.policies)}`);
}

/** A table of what every pattern of votes comes to; it is made before anything is decided, as it rests on all cases. */
export async function estimateFromVotes(connection: DuckDBConnection, asked: Asked): Promise<void> {
  const estimated: EstimatedValue[] = [];
  for (const question of questionsOf(asked)) {
    const counted = await connection.runAndReadAll(countVotes(duckdb, statementsOf(question.type), question));
    const rows = counted.getRows() as [field: string, votes: string, cases: bigint][];
    for (const [field, own] of groupBy(rows, ([field]) => field))
      estimated.push(
        ...estimateValues(
          { field, type: question.type },
          own.map(([, votes, cases]) => ({ votes, cases: Number(cases) })),
        ),
      );
  }
  const texts = ["field", "votes", "rule", "value", "same", "options"].map((name) => [name, "text" as const] as const);
  const columns = { ...Object.fromEntries(texts), low: "number", high: "number" } as const;
  await appendRows(connection, estimatedTable, columns, estimated);
}

/** One for the fields of each type, as what it means that values agree depends on it. */
function questionsOf({ codebook, referenceDate, admission }: Asked): Question[] {
  const types = distinct(codebook.map(({ type }) => type)) as Field["type"][];
  return types.map((type) => {
    const fixed = codebook.filter((field) => field.type === type && field.nature === "fixed");
    return { type, fixed: fixed.map(({ field }) => field), referenceDate, admission };
  });
}
