import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { duckdb } from "../dialects/duckdb.js";

const { text } = duckdb;

interface Copied {
  readonly row: z.ZodObject;
  /** The expression of each column of the row, as text. */
  readonly columns: Readonly<Record<string, string>>;
  readonly from: string;
  readonly key: readonly string[];
  readonly file: string;
}

/** Writes a table as Parquet, sorted by its key: the types are the schema's, and what each column means goes with the file. */
export async function copyAsParquet(
  connection: DuckDBConnection,
  { row, columns, from, key, file }: Copied,
): Promise<void> {
  const shape: Readonly<Record<string, z.ZodType>> = row.shape;
  const typed = Object.entries(columns).map(([name, cell]) => {
    const kind = kindOf(shape[name]);
    return `${kind === "VARCHAR" ? cell : `nullif(${cell}, '')::${kind}`} AS "${name}"`;
  });
  const meanings = Object.keys(columns).map((name) => [name, shape[name]?.description ?? ""] as const);
  const metadata = { key: key.join(","), columns: JSON.stringify(Object.fromEntries(meanings)) };
  const stated = Object.entries(metadata).map(([name, value]) => `${name}: ${text(value)}`);
  await connection.run(
    `COPY (SELECT ${typed.join(", ")} FROM ${from} ORDER BY ${key.map((name) => `"${name}"`).join(", ")}) TO ${text(file)}
      (FORMAT parquet, COMPRESSION zstd, KV_METADATA {${stated.join(", ")}})`,
  );
}

/** A column of numbers has null where a CSV file has an empty cell. */
function kindOf(column: z.ZodType | undefined): "BIGINT" | "DOUBLE" | "VARCHAR" {
  if (column instanceof z.ZodOptional) return kindOf(column.unwrap() as z.ZodType);
  switch (column?.meta()?.fieldType) {
    case "integer":
      return "BIGINT";
    case "number":
      return "DOUBLE";
    default:
      return "VARCHAR";
  }
}
