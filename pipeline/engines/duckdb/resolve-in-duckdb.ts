import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decided, Undecided } from "../../3-triangulate/decided.js";
import { Observation, type PolicyName } from "../../schemas/index.js";
import { askedOf, type DecidedRow, inOrder } from "../decided-rows.js";
import { appendRows } from "./append-rows.js";
import { countVotes, decideStatements, estimateFromVotes } from "./decide-statements.js";
import { type DuckdbOptions, withDuckdb } from "./open-duckdb.js";
import { prepareKnown, prepareStatements } from "./prepare-statements.js";

/** What `resolve` makes of statements, decided in DuckDB: values and witnesses by a policy, and the values of all. */
export function resolveInDuckdb(given: Undecided, policy: PolicyName, options: DuckdbOptions = {}): Promise<Decided> {
  return withDuckdb(options, async (connection) => {
    await prepareGiven(connection, given);
    const asked = askedOf(given, policy);
    await countVotes(connection, asked);
    await estimateFromVotes(connection, asked);
    await decideStatements(connection, asked);
    const [values, witnesses] = [
      await rowsOf(connection, "decided_values"),
      await rowsOf(connection, "decided_witnesses"),
    ];
    return inOrder(given, values, witnesses);
  });
}

const columns = Object.fromEntries(Object.keys(Observation.shape).map((name) => [name, "text" as const]));

/** A table `statements` of those that are given. */
export async function prepareGiven(connection: DuckDBConnection, given: Undecided): Promise<void> {
  const rows = given.observations.map((row) => ({ ...row, coders_differ: row.codersDiffer ? 1 : 0 }));
  await appendRows(connection, "observations", { ...columns, coders_differ: "whole" }, rows);
  await prepareKnown(connection, given);
  await prepareStatements(connection, "observations");
}

/** All rows of a table. */
export async function rowsOf(connection: DuckDBConnection, table: string): Promise<DecidedRow[]> {
  return (await connection.runAndReadAll(`SELECT * FROM ${table}`)).getRowObjectsJS() as DecidedRow[];
}
