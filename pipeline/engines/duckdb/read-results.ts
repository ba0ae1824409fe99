import type { DuckDBConnection } from "@duckdb/node-api";
import { type Observation, type PolicyValue, policyNames, type Value, type Witness } from "../../schemas/index.js";
import type { DecidedRow } from "../decided-rows.js";
import { duckdb } from "../dialects/duckdb.js";
import { policyColumn } from "../rules/result-rows.js";
import { observationOf } from "./settle-few.js";

/** What few cases are judged by. */
export interface FewResults {
  readonly values: readonly Value[];
  readonly policyValues: readonly PolicyValue[];
  /** One for each value that is stated of a case and field, with its stance; of those that are set aside none. */
  readonly witnesses: readonly Witness[];
}

/** All values, from `decided_values` and `decided_witnesses`: of as few cases as memory holds. */
export async function readResults(connection: DuckDBConnection): Promise<FewResults> {
  const rowsOf = async (query: string) =>
    (await connection.runAndReadAll(query)).getRowObjectsJS() as object[] as DecidedRow[];
  const rows = await rowsOf("SELECT * FROM decided_values ORDER BY case_id, field");
  const witnesses = await rowsOf(
    `SELECT case_id, field, value, stance, min(obs_id) AS obs_id, min(source_id) AS source_id, min(independent_source) AS independent_source,
      min(raw) AS raw, min(observed_on) AS observed_on, min(evidence) AS evidence, '' AS reason_code, '' AS reason_detail
      FROM decided_witnesses WHERE stance <> 'set-aside' GROUP BY case_id, field, value, stance ORDER BY case_id, field, value, stance`,
  );
  const valuesOf = (row: DecidedRow) => policyNames.map((name) => [name, row[policyColumn(name)] ?? ""] as const);
  return {
    values: rows as object[] as Value[],
    witnesses: witnesses as object[] as Witness[],
    policyValues: rows.map((row) => {
      const { case_id = "", field = "" } = row;
      return {
        case_id,
        field,
        ...(Object.fromEntries(valuesOf(row)) as Pick<PolicyValue, (typeof policyNames)[number]>),
      };
    }),
  };
}

/** The statements on one case. */
export async function readStatements(
  connection: DuckDBConnection,
  observations: string,
  caseId: string,
): Promise<Observation[]> {
  const found = await connection.runAndReadAll(
    `SELECT * FROM ${observations} WHERE case_id = ${duckdb.text(caseId)} ORDER BY obs_id`,
  );
  return (found.getRowObjectsJS() as object[] as DecidedRow[]).map(observationOf);
}
