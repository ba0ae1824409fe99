import { InputError } from "../../lib/errors.js";
import { estimatedColumns, preparedColumns } from "../prepare/prepared-columns.js";
import { runEverywhere, runOnce, type Servers } from "./servers.js";

/** Behind what is on each server there is a table of the same rows of all servers. */
export const everywhere = (table: string) => `all_${table}`;

const types = { text: "String", whole: "Int64" } as const;
type Columns = Readonly<Record<string, keyof typeof types>>;

/** What there is a table of on each server; the first two have their rows on the server of their case, the others the same on each. */
const tables = {
  statements: { columns: preparedColumns, engine: "MergeTree() PARTITION BY tuple() ORDER BY (field, case_id)" },
  cases: { columns: { case_id: "text" }, engine: "MergeTree() PARTITION BY tuple() ORDER BY case_id" },
  fields: { columns: { field: "text" }, engine: "Log" },
  estimated: { columns: estimatedColumns, engine: "Log" },
} as const satisfies Readonly<Record<string, { columns: Columns; engine: string }>>;
export type TableName = keyof typeof tables;

/** Empty tables in the place of those that an earlier run made. @throws InputError where a table of such a name is another's */
export async function makeTables(servers: Servers): Promise<void> {
  await refuseOthers(servers);
  for (const [name, { columns, engine }] of Object.entries(tables)) {
    const stated = Object.entries(columns).map(([column, kind]) => `${column} ${types[kind as keyof typeof types]}`);
    await runEverywhere(servers, [
      `DROP TABLE IF EXISTS ${name}`,
      `CREATE TABLE ${name} (${stated.join(", ")}) ENGINE = ${engine}`,
    ]);
  }
  for (const name of ["statements", "cases"] as const) await distribute(servers, name);
}

/** What a person has in a table is not for this program to drop. */
async function refuseOthers({ connections }: Servers): Promise<void> {
  for (const { url, rows } of connections)
    for (const [name, { columns }] of Object.entries(tables)) {
      const query = `SELECT name FROM system.columns WHERE database = currentDatabase() AND table = '${name}'`;
      const found = (await rows<{ name: string }>(query)).map((row) => row.name).sort();
      const own = Object.keys(columns).sort();
      if (found.length === 0 || found.join() === own.join()) continue;
      const message = `expected a table ${name} of an earlier run or none, but found one with other columns (${found.join(", ")}); name another database in --server, or drop the table`;
      throw new InputError([{ file: url, message }]);
    }
}

/** A table of the rows that a table or a view has on all servers; put into it, a row goes to the server of its case. */
export async function distribute(servers: Servers, name: string): Promise<void> {
  const { name: of } = servers;
  await runOnce(servers, `DROP TABLE IF EXISTS ${everywhere(name)}`);
  const engine = `Distributed(${of}, currentDatabase(), ${name}, cityHash64(case_id))`;
  await runOnce(
    servers,
    of === undefined
      ? `CREATE VIEW ${everywhere(name)} AS SELECT * FROM ${name}`
      : `CREATE TABLE ${everywhere(name)} AS ${name} ENGINE = ${engine}`,
  );
}

/** Puts rows into a table: on the server of their case, or the same rows on each server. */
export async function insertRows(servers: Servers, table: TableName, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const { connections, name } = servers;
  const isOfCases = table === "statements" || table === "cases";
  const into = isOfCases && name !== undefined ? everywhere(table) : table;
  for (const connection of isOfCases ? connections.slice(0, 1) : connections)
    await connection.insert(
      into,
      rows.map((row) => cellsOf(row, tables[table].columns)),
    );
}

/** The columns of the table; JSON has no numbers of 64 bits. */
function cellsOf(row: object, columns: Columns): object {
  const cells = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(columns).map((name) => [name, typeof cells[name] === "bigint" ? String(cells[name]) : cells[name]]),
  );
}
