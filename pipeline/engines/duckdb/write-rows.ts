import type { DuckDBConnection } from "@duckdb/node-api";
import type { z } from "zod";
import { appendRows } from "./append-rows.js";
import { copyAsParquet } from "./copy-as-parquet.js";

interface Written {
  readonly row: z.ZodObject;
  readonly key: readonly string[];
  readonly rows: readonly object[];
  readonly file: string;
}

/** Writes rows of this process as Parquet. */
export async function writeRows(connection: DuckDBConnection, { row, key, rows, file }: Written): Promise<void> {
  const names = Object.keys(row.shape);
  const kinds = Object.fromEntries(names.map((name) => [name, "text" as const]));
  const asText = rows.map((cells) => {
    const own = cells as Readonly<Record<string, unknown>>;
    return Object.fromEntries(names.map((name) => [name, String(own[name] ?? "")]));
  });
  await appendRows(connection, "written_rows", kinds, asText);
  const columns = Object.fromEntries(names.map((name) => [name, `"${name}"`]));
  await copyAsParquet(connection, { row, columns, from: "written_rows", key, file });
  await connection.run("DROP TABLE written_rows");
}
