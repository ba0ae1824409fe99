import type { Decided, Undecided } from "../../3-triangulate/decided.js";
import type { PolicyName } from "../../schemas/index.js";
import { askedOf, type DecidedRow, inOrder } from "../decided-rows.js";
import { withDuckdb } from "../duckdb/open-duckdb.js";
import { prepareGiven, rowsOf } from "../duckdb/resolve-in-duckdb.js";
import { decideStatements, estimateFromVotes } from "./decide-statements.js";
import { readRows, type Servers } from "./servers.js";
import { everywhere, insertRows, makeTables } from "./store-statements.js";

/** What `resolve` makes of statements, decided in ClickHouse, on one server or several: they are prepared here, in DuckDB. */
export async function resolveInClickhouse(servers: Servers, given: Undecided, policy: PolicyName): Promise<Decided> {
  await makeTables(servers);
  const statements = await withDuckdb({}, async (connection) => {
    await prepareGiven(connection, given);
    return rowsOf(connection, "statements");
  });
  await insertRows(servers, "statements", statements);
  await insertRows(servers, "cases", given.cases);
  await insertRows(servers, "fields", given.codebook);
  const asked = askedOf(given, policy);
  await estimateFromVotes(servers, asked);
  await decideStatements(servers, asked);
  const read = (table: string) => readRows<DecidedRow>(servers, `SELECT * FROM ${everywhere(table)}`);
  return inOrder(given, await read("decided_values"), await read("decided_witnesses"));
}
