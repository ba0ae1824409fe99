import { Option } from "commander";
import { oneOf, optionError, unexpected } from "./choices.js";

const engineNames = ["memory", "duckdb", "clickhouse"] as const;

/** Options that name where values are decided. */
export interface EngineFlags {
  readonly engine?: (typeof engineNames)[number];
  readonly memory?: string;
  readonly server?: readonly string[];
  readonly remoteServers?: string;
}

/** What decides, with what it needs; undefined where nobody names it. */
export type Engine =
  | { readonly name: "memory" }
  | { readonly name: "duckdb"; readonly memory?: string }
  | { readonly name: "clickhouse"; readonly servers: readonly [string, ...string[]]; readonly remoteServers?: string };

export const engineOptions: readonly Option[] = [
  oneOf("--engine <name>", "where values are decided; where not given, by how many statements there are", engineNames),
  new Option("--memory <size>", "what DuckDB's buffers may take, as 2GB").argParser(readMemory),
  new Option("--server <address>", "a ClickHouse server, as http://127.0.0.1:8123/database; may be repeated").argParser(
    collectServers,
  ),
  new Option("--remote-servers <name>", "what several servers call themselves together, in their remote_servers"),
];

/**
 * @throws InputError for options that do not go together
 * @example engineOf({ memory: "2GB" }) // { name: "duckdb", memory: "2GB" }
 */
export function engineOf({ engine, memory, server = [], remoteServers }: EngineFlags): Engine | undefined {
  const [first, ...others] = server;
  if (engine !== undefined && engine !== "duckdb" && memory !== undefined)
    throw optionError("--memory", `is for the engine duckdb, but found --engine ${engine}; leave one of them out`);
  if (engine !== "clickhouse") {
    for (const [option, given] of [
      ["--server", first],
      ["--remote-servers", remoteServers],
    ] as const)
      if (given !== undefined)
        throw optionError(option, `expected the engine clickhouse with it; add --engine clickhouse`);
    if (engine === "memory") return { name: engine };
    return engine === undefined && memory === undefined ? undefined : { name: "duckdb", ...(memory && { memory }) };
  }
  if (first === undefined)
    throw optionError("--engine", "expected the address of a server for clickhouse; add --server http://…");
  if (others.length > 0 && remoteServers === undefined)
    throw optionError(
      "--server",
      "expected one server, or what several call themselves together; add --remote-servers NAME",
    );
  return { name: engine, servers: [first, ...others], ...(remoteServers && { remoteServers }) };
}

/** What DuckDB needs for its own sake. */
const leastMegabytes = 100;

function readMemory(word: string): string {
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?)\s*([MG]i?B)$/i.exec(word) ?? [];
  if (unit === "") throw unexpected("--memory", "a size as 800MB or 2GB", word);
  const megabytes = Number(number) * (/^g/i.test(unit) ? 1000 : 1);
  if (megabytes < leastMegabytes) throw unexpected("--memory", `at least ${leastMegabytes}MB`, word);
  return `${number}${unit}`;
}

function collectServers(word: string, before: readonly string[] = []): readonly string[] {
  const address = URL.canParse(word) ? new URL(word) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol) || address.search !== "" || address.hash !== "")
    throw unexpected("--server", "an address as http://127.0.0.1:8123 or http://127.0.0.1:8123/database", word);
  // The command is shown by messages, the lock and the system's list of processes.
  if (address.username !== "" || address.password !== "")
    throw optionError(
      "--server",
      "expected an address without a name and a password, which others could read; set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD",
    );
  return before.includes(word) ? before : [...before, word];
}
