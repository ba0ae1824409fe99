import type { DuckDBConnection } from "@duckdb/node-api";

export type Kind = "text" | "whole";
const types: Readonly<Record<Kind, string>> = { text: "VARCHAR", whole: "BIGINT" };

/** Makes a table of these columns, which lasts as long as the connection, and puts rows into it. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  columns: Readonly<Record<string, Kind>>,
  rows: Iterable<object>,
): Promise<void> {
  const kinds = Object.entries(columns);
  const stated = kinds.map(([name, kind]) => `"${name}" ${types[kind]}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} (${stated.join(", ")})`);
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const [name, kind] of kinds) {
      const cell = (row as Readonly<Record<string, string | number | bigint>>)[name] as string | number | bigint;
      if (kind === "text") appender.appendVarchar(cell as string);
      else appender.appendBigInt(BigInt(cell));
    }
    appender.endRow();
  }
  appender.closeSync();
}
