import type { DuckDBConnection } from "@duckdb/node-api";
import { PolicyValue, policyNames, Value, Witness } from "../../schemas/index.js";
import { duckdb } from "../dialects/duckdb.js";
import type { Asked } from "../rules/question.js";
import { policyColumn } from "../rules/result-rows.js";

const { text } = duckdb;

/** Writes the tables of 3-triangulate from what was decided, as a run in memory writes them; of all policies where all were asked for. */
export async function writeTables(
  connection: DuckDBConnection,
  { out, policies }: Asked & { out: string },
): Promise<void> {
  const write = (name: string, columns: Readonly<Record<string, string>>, from: string, key: readonly string[]) =>
    connection.run(copyOf(columns, from, key, `${out}/${name}.csv`));
  await write("values", same(Value.shape), "kept_values JOIN ages USING (stated_on)", ["case_id", "field"]);
  await write("witnesses", same(Witness.shape), "kept_witnesses", ["case_id", "field", "obs_id"]);
  if (!policyNames.every((name) => policies.includes(name))) return;
  const byPolicy = Object.fromEntries(policyNames.map((name) => [name, policyColumn(name)]));
  await write("policies", { ...same(PolicyValue.shape), ...byPolicy }, "kept_values", ["case_id", "field"]);
}

function same(shape: object): Record<string, string> {
  return Object.fromEntries(Object.keys(shape).map((name) => [name, name]));
}

/** A line per row, written whole, so that quotes stand where `lib/csv.ts` sets them and nowhere else. */
function copyOf(columns: Readonly<Record<string, string>>, from: string, key: readonly string[], file: string): string {
  const cells = Object.values(columns).map(quoted);
  const header = `SELECT 0 AS place, ${key.map((_, at) => `'' AS key_${at}`).join(", ")}, ${text(Object.keys(columns).join(","))} AS line`;
  const lines = `SELECT 1, ${key.join(", ")}, ${cells.join(" || ',' || ")} FROM ${from}`;
  const order = ["place", ...key.map((_, at) => `key_${at}`)].join(", ");
  const asWritten = "FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\x01'";
  return `COPY (SELECT line FROM (${header} UNION ALL ${lines}) ORDER BY ${order}) TO ${text(file)} (${asWritten})`;
}

function quoted(column: string): string {
  return `CASE WHEN regexp_matches(${column}, '[",\\r\\n\\x{FEFF}]|^ | $') THEN '"' || replace(${column}, '"', '""') || '"' ELSE ${column} END`;
}
