import { join } from "node:path";
import type { DecideElsewhere } from "../../3-triangulate/decided.js";
import { resolveInClickhouse } from "../../engines/clickhouse/resolve-in-clickhouse.js";
import { withConnections } from "../../engines/clickhouse/servers.js";
import { resolveInDuckdb } from "../../engines/duckdb/resolve-in-duckdb.js";
import { plural, thousands } from "../../lib/format-number.js";
import { logFolder } from "../../runner/files.js";
import type { Engine } from "../options/engine-options.js";
import { addressesOf } from "./addresses.js";

/** More statements than these are decided in DuckDB where nobody names an engine: in memory a million take nearly a gigabyte. */
const mostInMemory = 2_000_000;

/** Decides in the engine that is named, or that so many statements call for. @param out the folder of the results */
export function decideIn(named: Engine | undefined, out: string): DecideElsewhere {
  return (given, policy, notice) => {
    const { length } = given.observations;
    const engine: Engine = named ?? { name: length > mostInMemory ? "duckdb" : "memory" };
    if (engine.name === "memory") return undefined;
    const why = named === undefined ? `, as there are ${thousands(length)} statements` : "";
    if (engine.name === "clickhouse") return inClickhouse(engine, given, policy, notice);
    notice(`decided in DuckDB${why}`);
    const { memory } = engine;
    return resolveInDuckdb(given, policy, { ...(memory && { memory }), spill: join(out, logFolder, "spill") });
  };
}

type Arguments = Parameters<DecideElsewhere>;

function inClickhouse(
  { servers, remoteServers }: Extract<Engine, { name: "clickhouse" }>,
  ...[given, policy, notice]: Arguments
): ReturnType<DecideElsewhere> {
  notice(`decided in ClickHouse, on ${plural(servers.length, "server")}`);
  return withConnections(addressesOf(servers, process.env), remoteServers, (connected) =>
    resolveInClickhouse(connected, given, policy),
  );
}
