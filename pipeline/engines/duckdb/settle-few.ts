import type { DuckDBConnection } from "@duckdb/node-api";
import { applyDecisions, type Decisions } from "../../3-triangulate/conclude.js";
import { settledUnder, type Undecided } from "../../3-triangulate/decided.js";
import type { UnusedAdjudication } from "../../3-triangulate/find-unused-adjudications.js";
import { cellOf, type Observation, type PolicyName } from "../../schemas/index.js";
import { type DecidedRow, inOrder } from "../decided-rows.js";
import { duckdb } from "../dialects/duckdb.js";
import type { Asked } from "../rules/question.js";
import { policyColumn } from "../rules/result-rows.js";
import { appendRows } from "./append-rows.js";
import type { Known } from "./prepare-statements.js";

interface Given extends Asked, Known {
  readonly decisions: Decisions;
}

/**
 * Puts what people settled in the place of what was decided, in `decided_values` and `decided_witnesses`: by the functions that do it in memory, over
 * the few rows that it is about.
 *
 * @param observations the table with all statements
 * @returns adjudications that settle nothing
 */
export async function settleFew(
  connection: DuckDBConnection,
  observations: string,
  { decisions, policies, ...given }: Given,
): Promise<UnusedAdjudication[]> {
  const settled = [...decisions.adjudications, ...decisions.settled];
  if (settled.length === 0) return [];
  const where = `WHERE case_id || '.' || field IN (${settled.map((row) => duckdb.text(cellOf(row))).join(", ")})`;
  const rowsOf = async (table: string) =>
    (await connection.runAndReadAll(`SELECT * FROM ${table} ${where}`)).getRowObjectsJS() as DecidedRow[];
  const few: Undecided = {
    ...given,
    cases: settled.map(({ case_id }) => ({ case_id, name: "", in_sample: "yes", note: "" })),
    observations: (await rowsOf(observations)).map(observationOf),
  };
  const values = await rowsOf("decided_values");
  const decided = inOrder(few, values, await rowsOf("decided_witnesses"));
  const own = applyDecisions(decided, decisions, given.codebook);
  const columns = policies.map((name, at) => {
    const rows = at === 0 ? own.values : settledUnder(name as PolicyName, decided, few, decisions);
    return [policyColumn(name), new Map(rows.map((row) => [cellOf(row), row.value]))] as const;
  });
  const before = new Map(values.map((row) => [cellOf(row as { case_id: string; field: string }), row]));
  await replace(
    connection,
    "decided_values",
    where,
    own.values.map((row) => ({
      ...before.get(cellOf(row)),
      ...row,
      ...Object.fromEntries(columns.map(([name, valueAt]) => [name, valueAt.get(cellOf(row)) ?? ""])),
    })),
  );
  await replace(connection, "decided_witnesses", where, own.witnesses);
  return own.unused;
}

/** Puts rows in the place of those that a condition selects. */
async function replace(
  connection: DuckDBConnection,
  table: string,
  where: string,
  rows: readonly object[],
): Promise<void> {
  await connection.run(`DELETE FROM ${table} ${where}`);
  await insertRows(connection, table, rows);
}

/** Adds rows of text to a table that has these columns. */
export async function insertRows(connection: DuckDBConnection, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.fromEntries(Object.keys(first).map((name) => [name, "text" as const]));
  await appendRows(connection, "added_rows", columns, rows);
  await connection.run(`INSERT INTO ${table} BY NAME SELECT * FROM added_rows`);
  await connection.run("DROP TABLE added_rows");
}

/** A statement as it lies in parts, which keep what the rules need. */
export function observationOf(row: DecidedRow): Observation {
  const kept = Object.fromEntries(Object.entries(row).filter(([name]) => name !== "file" && name !== "coders_differ"));
  return { unit: "", note: "", as_read: "", duplicate_of: "", ...kept } as object as Observation;
}
