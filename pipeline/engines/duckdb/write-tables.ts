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
  await write("values", same(Value.shape), "decided_values JOIN ages USING (stated_on)", ["case_id", "field"]);
  await write("witnesses", same(Witness.shape), "decided_witnesses", ["case_id", "field", "obs_id"]);
  if (!policyNames.every((name) => policies.includes(name))) return;
  const byPolicy = Object.fromEntries(policyNames.map((name) => [name, policyColumn(name)]));
  await write("policies", { ...same(PolicyValue.shape), ...byPolicy }, "decided_values", ["case_id", "field"]);
}

function same(shape: object): Record<string, string> {
  return Object.fromEntries(Object.keys(shape).map((name) => [name, name]));
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
