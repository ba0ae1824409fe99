import type { DuckDBConnection } from "@duckdb/node-api";
import { PolicyValue, policyNames, Value, Witness } from "../../schemas/index.js";
import { duckdb } from "../dialects/duckdb.js";
import type { Asked } from "../rules/question.js";
import { policyColumn } from "../rules/result-rows.js";
import { copyAsParquet } from "./copy-as-parquet.js";

const { text } = duckdb;
export type TableFormat = "csv" | "parquet";

/**
 * Writes the tables of 3-triangulate from what was decided, as a run in memory writes them; of all policies where all were asked for.
 *
 * @returns the names of the files
 */
export async function writeTables(
  connection: DuckDBConnection,
  { out, policies, format = "csv" }: Pick<Asked, "policies"> & { readonly out: string; readonly format?: TableFormat },
): Promise<string[]> {
  const byPolicy = Object.fromEntries(policyNames.map((name) => [name, policyColumn(name)]));
  const aged = "decided_values JOIN ages USING (stated_on)";
  const tables = [
    { name: "values", row: Value, from: aged, key: ["case_id", "field"], columns: {} },
    { name: "witnesses", row: Witness, from: "decided_witnesses", key: ["case_id", "field", "obs_id"], columns: {} },
    { name: "policies", row: PolicyValue, from: "decided_values", key: ["case_id", "field"], columns: byPolicy },
  ].filter(({ name }) => name !== "policies" || policyNames.every((policy) => policies.includes(policy)));
  const files: string[] = [];
  for (const { name, row, from, key, columns } of tables) {
    const file = `${name}.${format}`;
    const stated = { ...Object.fromEntries(Object.keys(row.shape).map((column) => [column, column])), ...columns };
    if (format === "parquet")
      await copyAsParquet(connection, { row, columns: stated, from, key, file: `${out}/${file}` });
    else await connection.run(copyOf(stated, from, key, `${out}/${file}`));
    files.push(file);
  }
  return files;
}

/** A line per row, written whole, so that quotes stand where `lib/csv.ts` sets them and nowhere else. */
function copyOf(columns: Readonly<Record<string, string>>, from: string, key: readonly string[], file: string): string {
  const cells = Object.values(columns).map(quoted);
  const rows = `SELECT ${[...key, `${cells.join(" || ',' || ")} AS line`].join(", ")} FROM ${from}`;
  const lines = `SELECT line AS "${Object.keys(columns).join(",")}" FROM (${rows}) ORDER BY ${key.join(", ")}`;
  return `COPY (${lines}) TO ${text(file)} (FORMAT csv, HEADER true, QUOTE '', ESCAPE '', DELIMITER '\x01')`;
}

function quoted(column: string): string {
  return `CASE WHEN regexp_matches(${column}, '[",\\r\\n\\x{FEFF}]|^ | $') THEN '"' || replace(${column}, '"', '""') || '"' ELSE ${column} END`;
}
