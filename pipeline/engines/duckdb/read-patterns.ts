import type { DuckDBConnection } from "@duckdb/node-api";
import type { Value } from "../../schemas/index.js";
import { duckdb } from "../dialects/duckdb.js";
import { separators } from "../rules/statement.js";

/** The values of some fields of a case, with what is stated of each that is open, and how many cases have the very same. */
export interface CountedPattern {
  readonly values: readonly (Pick<Value, "field" | "value" | "status"> & { readonly stated: readonly string[] })[];
  readonly cases: number;
}

/**
 * Counts on how many cases the very same is known of fields, from `decided_values` and `decided_witnesses`: what is made of so many cases can
 * then be made of the patterns, of which there are few.
 */
export async function readPatterns(connection: DuckDBConnection, fields: readonly string[]): Promise<CountedPattern[]> {
  const text = duckdb.text;
  const cells = fields.map((field, at) => `max(cell) FILTER (field = ${text(field)}) AS cell_${at}`);
  const names = fields.map((_, at) => `cell_${at}`).join(", ");
  const own = `field IN (${fields.map(text).join(", ")})`;
  // What all agree on has no alternative: `readAnswer` of 4-aggregate.
  const open = `SELECT case_id, field FROM decided_values WHERE ${own} AND (status = 'contested' OR value = '' OR rule = 'open')`;
  const stated = `SELECT case_id, field, string_agg(DISTINCT value, ${text(separators.option)} ORDER BY value) AS stated
    FROM decided_witnesses SEMI JOIN (${open}) AS open USING (case_id, field) WHERE stance <> 'set-aside' GROUP BY case_id, field`;
  const cell = ["value", "status", "coalesce(stated, '')"].join(` || ${text(separators.vote)} || `);
  const known = `SELECT case_id, field, ${cell} AS cell FROM decided_values LEFT JOIN (${stated}) AS stated USING (case_id, field) WHERE ${own}`;
  const byCase =
    fields.length === 1
      ? `SELECT cell AS cell_0 FROM (${known})`
      : `SELECT ${cells.join(", ")} FROM (${known}) GROUP BY case_id`;
  const found = await connection.runAndReadAll(
    `SELECT count(*)::DOUBLE, ${names} FROM (${byCase}) GROUP BY ${names} ORDER BY ${names}`,
  );
  return found.getRows().map(([cases, ...own]) => ({
    cases: Number(cases),
    values: own.map((cell, at) => {
      const [value = "", status = "", all = ""] = String(cell).split(separators.vote);
      const field = fields[at] as string;
      return {
        field,
        value,
        status: status as Value["status"],
        stated: all === "" ? [] : all.split(separators.option),
      };
    }),
  }));
}
