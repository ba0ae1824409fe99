import type { DuckDBConnection } from "@duckdb/node-api";
import { addRows } from "../duckdb/add-rows.js";
import { appendRows, type Kind } from "../duckdb/append-rows.js";
import type { PartEngine } from "../duckdb/part-engine.js";
import { estimatedTable } from "../rules/estimated.js";
import { countVotes, decideStatements } from "./decide-statements.js";
import { readRows, type Servers } from "./servers.js";
import { everywhere, insertRows, makeTables, type TableName } from "./store-statements.js";

/** So many rows are sent at once. */
const rowsAtOnce = 20_000;

/** Decides in ClickHouse: a part's statements are sent to the servers of their cases, and what these make comes back. */
export function partEngineIn(servers: Servers): PartEngine {
  return {
    countVotes: async (connection, asked) => {
      await sendPart(servers, connection, ["statements"]);
      const counted = await countVotes(servers, asked);
      await keep(connection, "counted_votes", { field: "text", votes: "text", cases: "whole" }, counted);
    },
    decideStatements: async (connection, asked) => {
      const isEstimated = asked.policies.includes("dawid-skene");
      await sendPart(servers, connection, [...tables, ...(isEstimated ? ([estimatedTable] as const) : [])]);
      await decideStatements(servers, asked);
      for (const table of ["decided_values", "decided_witnesses"]) {
        const rows = await readRows<object>(servers, `SELECT * FROM ${everywhere(table)}`);
        const columns = Object.keys(rows[0] ?? {}).map((name) => [name, "text" as const]);
        await keep(connection, table, Object.fromEntries(columns), rows);
      }
    },
  };
}

const tables = ["statements", "cases", "fields"] as const;

/** Sends tables of a database to the servers, in the place of those of the part before. */
async function sendPart(servers: Servers, connection: DuckDBConnection, names: readonly TableName[]): Promise<void> {
  await makeTables(servers);
  for (const name of names) {
    const sent = await connection.stream(`SELECT * FROM ${name}`);
    let rows: object[] = [];
    for await (const more of sent.yieldRowObjectJs()) {
      rows = rows.concat(more);
      if (rows.length < rowsAtOnce) continue;
      await insertRows(servers, name, rows);
      rows = [];
    }
    await insertRows(servers, name, rows);
  }
}

async function keep(
  connection: DuckDBConnection,
  table: string,
  columns: Readonly<Record<string, Kind>>,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  await appendRows(connection, "returned", columns, rows);
  await addRows(connection, table, `SELECT ${Object.keys(columns).join(", ")} FROM returned`);
}
