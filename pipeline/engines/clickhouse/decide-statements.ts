import { groupBy } from "../../lib/collections.js";
import type { Field } from "../../schemas/index.js";
import { clickhouse } from "../dialects/clickhouse.js";
import { type CountedVotes, estimateValues } from "../prepare/estimated-values.js";
import { statementsOf } from "../prepare/prepared-columns.js";
import { buildQuery, votesOf } from "../rules/build-query.js";
import { inSteps, type Query } from "../rules/query.js";
import { type Asked, questionsOf } from "../rules/question.js";
import { missingRows, valueRows, witnessRows } from "../rules/result-rows.js";
import { writerIn } from "../rules/writer.js";
import { readRows, runEverywhere, type Servers } from "./servers.js";
import { distribute, everywhere, insertRows } from "./store-statements.js";

/** An old server looks at what is nested twice for each level that it is deep. */
const mostNested = 5;

/** Tables `decided_values` and `decided_witnesses` on each server, which decides on its own cases, and of their rows on all. */
export async function decideStatements(servers: Servers, asked: Asked): Promise<void> {
  const write = writerIn(clickhouse);
  for (const [place, question] of questionsOf(asked).entries()) {
    const { type } = question;
    const decided = await make(servers, buildQuery(clickhouse, statementsOf(type), question, asked.policies));
    await fill(servers, "decided_values", place, valueRows(decided, write, type, asked.policies));
    await fill(servers, "decided_witnesses", place, witnessRows(decided, write, type));
  }
  await fill(servers, "decided_values", 1, missingRows(write, asked.policies));
  for (const name of ["decided_values", "decided_witnesses"]) await distribute(servers, name);
}

/** On how many cases the very same votes were cast, on each server and counted together. */
export async function countVotes(servers: Servers, asked: Asked): Promise<CountedRow[]> {
  const counted: CountedRow[] = [];
  for (const question of questionsOf(asked)) {
    const votes = await make(servers, votesOf(clickhouse, statementsOf(question.type), question));
    await fill(servers, "counted_votes", 0, `SELECT field AS case_id, field, votes, cases FROM ${votes}`);
    await distribute(servers, "counted_votes");
    const rows = await readRows<CountedRow>(
      servers,
      `SELECT field, votes, sum(cases) AS cases FROM ${everywhere("counted_votes")} GROUP BY field, votes`,
    );
    for (const row of rows) counted.push(row);
  }
  return counted;
}

/** A whole number of 64 bits is text in JSON. */
interface CountedRow extends Omit<CountedVotes, "cases"> {
  readonly field: string;
  readonly cases: string;
}

/** What every pattern of votes comes to, sent to each server: the votes are counted on the servers, and estimated here. */
export async function estimateFromVotes(servers: Servers, asked: Asked): Promise<void> {
  const typeOf = new Map(asked.codebook.map(({ field, type }) => [field, type]));
  for (const [field, own] of groupBy(await countVotes(servers, asked), ({ field }) => field)) {
    const counts = own.map(({ votes, cases }) => ({ votes, cases: Number(cases) }));
    await insertRows(servers, "estimated", estimateValues({ field, type: typeOf.get(field) as Field["type"] }, counts));
  }
}

/** Makes the rows of a query step by step on each server. @returns the table that has them */
async function make(servers: Servers, query: Query): Promise<string> {
  const tableOf = (place: number) => `step_${place}`;
  const steps = inSteps(query, tableOf, mostNested);
  for (const [place, step] of steps.entries()) {
    await fill(servers, tableOf(place), 0, step);
    if (place > 0) await runEverywhere(servers, [`DROP TABLE ${tableOf(place - 1)}`]);
  }
  return tableOf(steps.length - 1);
}

/** Makes a table on each server of the rows of a query; from the second place on they come to those that it has. */
async function fill(servers: Servers, table: string, place: number, query: string): Promise<void> {
  await runEverywhere(
    servers,
    place === 0
      ? [`DROP TABLE IF EXISTS ${table}`, `CREATE TABLE ${table} ENGINE = Memory AS ${query}`]
      : [`INSERT INTO ${table} ${query}`],
  );
}
