import type { Given } from "../../pipeline/3-triangulate/resolve.js";
import { appendRows } from "../../pipeline/engines/duckdb/append-rows.js";
import { decideStatements, estimateFromVotes } from "../../pipeline/engines/duckdb/decide-statements.js";
import { withDuckdb } from "../../pipeline/engines/duckdb/open-duckdb.js";
import { prepareStatements } from "../../pipeline/engines/duckdb/prepare-statements.js";
import { policyColumn } from "../../pipeline/engines/rules/result-rows.js";
import { ascendingBy } from "../../pipeline/lib/collections.js";
import {
  Observation,
  type PolicyName,
  type Value,
  type Witness,
  wholeAdmission,
} from "../../pipeline/schemas/index.js";

export type World = Omit<Given, "policy">;
type Resolved = { values: Value[]; witnesses: Witness[] };

const columns = Object.fromEntries(Object.keys(Observation.shape).map((name) => [name, "text" as const]));

/** What DuckDB makes of statements in memory, by each policy, in the order in which `resolve` has it; and the values of all beside the first. */
export async function resolveInDuckdb(
  { cases, codebook, observations, sources, referenceDate, admission = wholeAdmission }: World,
  policies: readonly [PolicyName, ...PolicyName[]],
): Promise<Resolved & { by: Partial<Record<PolicyName, string[]>> }> {
  return withDuckdb({ threads: 1 }, async (connection) => {
    const rows = observations.map((row) => ({ ...row, coders_differ: row.codersDiffer ? 1 : 0 }));
    await appendRows(connection, "observations", { ...columns, coders_differ: "whole" }, rows);
    await prepareStatements(connection, "observations", { cases, codebook, sources });
    const asked = { codebook, referenceDate, admission, policies };
    await estimateFromVotes(connection, asked);
    await decideStatements(connection, asked);
    const read = async (table: string) =>
      (await connection.runAndReadAll(`SELECT * FROM ${table}`)).getRowObjectsJS() as Record<string, string>[];
    const [caseAt, fieldAt, rowAt] = [
      new Map(cases.map(({ case_id }, at) => [case_id, at])),
      new Map(codebook.map(({ field }, at) => [field, at])),
      new Map(observations.map(({ obs_id }, at) => [obs_id, at])),
    ];
    const placeOf = ({ case_id = "", field = "", obs_id = "" }: Record<string, string>) => [
      ...[caseAt.get(case_id) ?? -1, fieldAt.get(field) ?? -1, rowAt.get(obs_id) ?? -1],
    ];
    const values = (await read("decided_values")).sort(ascendingBy(placeOf));
    const witnesses = (await read("decided_witnesses")).sort(ascendingBy(placeOf));
    const by = Object.fromEntries(
      policies.map((policy) => [policy, values.map((row) => row[policyColumn(policy)] as string)]),
    );
    const names = policies.map(policyColumn);
    const own = values.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))));
    return { values: own as unknown as Value[], witnesses: witnesses as unknown as Witness[], by };
  });
}
