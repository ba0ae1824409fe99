import type { DuckDBConnection } from "@duckdb/node-api";
import type { Given } from "../../pipeline/3-triangulate/resolve.js";
import * as inClickhouse from "../../pipeline/engines/clickhouse/decide-statements.js";
import { readRows, type Servers } from "../../pipeline/engines/clickhouse/servers.js";
import { everywhere, insertRows, makeTables } from "../../pipeline/engines/clickhouse/store-statements.js";
import { appendRows } from "../../pipeline/engines/duckdb/append-rows.js";
import * as inDuckdb from "../../pipeline/engines/duckdb/decide-statements.js";
import { withDuckdb } from "../../pipeline/engines/duckdb/open-duckdb.js";
import { prepareKnown, prepareStatements } from "../../pipeline/engines/duckdb/prepare-statements.js";
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
type Policies = readonly [PolicyName, ...PolicyName[]];
type Row = Record<string, string>;

export interface Resolved {
  readonly values: Value[];
  readonly witnesses: Witness[];
  /** The values by each of the policies. */
  readonly by: Partial<Record<PolicyName, string[]>>;
}

/** What DuckDB makes of statements in memory, in the order in which `resolve` has it. */
export function resolveInDuckdb(world: World, policies: Policies): Promise<Resolved> {
  return withDuckdb({ threads: 1 }, async (connection) => {
    await prepare(connection, world);
    const asked = askedOf(world, policies);
    await inDuckdb.countVotes(connection, asked);
    await inDuckdb.estimateFromVotes(connection, asked);
    await inDuckdb.decideStatements(connection, asked);
    const read = (table: string) => rowsOf(connection, table);
    return inOrder(world, policies, await read("decided_values"), await read("decided_witnesses"));
  });
}

/** The same in ClickHouse, on one server or several. */
export async function resolveInClickhouse(servers: Servers, world: World, policies: Policies): Promise<Resolved> {
  await makeTables(servers);
  await withDuckdb({ threads: 1 }, async (connection) => {
    await prepare(connection, world);
    await insertRows(servers, "statements", await rowsOf(connection, "statements"));
  });
  await insertRows(
    servers,
    "cases",
    world.cases.map(({ case_id }) => ({ case_id })),
  );
  await insertRows(
    servers,
    "fields",
    world.codebook.map(({ field }) => ({ field })),
  );
  const asked = askedOf(world, policies);
  await inClickhouse.estimateFromVotes(servers, asked);
  await inClickhouse.decideStatements(servers, asked);
  const read = (table: string) => readRows<Row>(servers, `SELECT * FROM ${everywhere(table)}`);
  return inOrder(world, policies, await read("decided_values"), await read("decided_witnesses"));
}

const columns = Object.fromEntries(Object.keys(Observation.shape).map((name) => [name, "text" as const]));

async function prepare(connection: DuckDBConnection, { cases, codebook, observations, sources }: World): Promise<void> {
  const rows = observations.map((row) => ({ ...row, coders_differ: row.codersDiffer ? 1 : 0 }));
  await appendRows(connection, "observations", { ...columns, coders_differ: "whole" }, rows);
  await prepareKnown(connection, { cases, codebook, sources });
  await prepareStatements(connection, "observations");
}

function askedOf({ codebook, referenceDate, admission = wholeAdmission }: World, policies: Policies) {
  return { codebook, referenceDate, admission, policies };
}

async function rowsOf(connection: DuckDBConnection, table: string): Promise<Row[]> {
  return (await connection.runAndReadAll(`SELECT * FROM ${table}`)).getRowObjectsJS() as Row[];
}

function inOrder(world: World, policies: Policies, values: readonly Row[], witnesses: readonly Row[]): Resolved {
  const { cases, codebook, observations } = world;
  const caseAt = new Map(cases.map(({ case_id }, at) => [case_id, at]));
  const fieldAt = new Map(codebook.map(({ field }, at) => [field, at]));
  const rowAt = new Map(observations.map(({ obs_id }, at) => [obs_id, at]));
  const placeOf = ({ case_id = "", field = "", obs_id = "" }: Row) => [
    ...[caseAt.get(case_id) ?? -1, fieldAt.get(field) ?? -1, rowAt.get(obs_id) ?? -1],
  ];
  const ordered = [...values].sort(ascendingBy(placeOf));
  const names = policies.map(policyColumn);
  const own = (row: Row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
  return {
    values: ordered.map(own) as object[] as Value[],
    witnesses: [...witnesses].sort(ascendingBy(placeOf)) as object[] as Witness[],
    by: Object.fromEntries(
      policies.map((policy) => [policy, ordered.map((row) => row[policyColumn(policy)] as string)]),
    ),
  };
}
