import type { DuckDBConnection } from "@duckdb/node-api";

/** Adds the rows of a query to a table of the database, which the first of them make. */
export async function addRows(connection: DuckDBConnection, table: string, query: string): Promise<void> {
  await connection.run(`CREATE TABLE IF NOT EXISTS ${table} AS SELECT * FROM (${query}) WHERE false`);
  await connection.run(`INSERT INTO ${table} ${query}`);
}
