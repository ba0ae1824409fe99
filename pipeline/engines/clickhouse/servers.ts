import type { ClickHouseClient } from "@clickhouse/client";
import { InputError } from "../../lib/errors.js";

/** Servers that have a part of the cases each; the first is asked. */
export interface Servers {
  readonly connections: readonly Connection[];
  /** What their own configuration calls them together (`remote_servers`); without it there is one. */
  readonly name: string | undefined;
}

export interface Address {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
}

/** One server. What it refuses, or that it is not there, is an InputError with its address. */
export interface Connection {
  readonly url: string;
  run(query: string): Promise<void>;
  rows<Row>(query: string): Promise<Row[]>;
  insert(table: string, rows: readonly object[]): Promise<void>;
}

/** Works on servers and closes the connections to them, whatever happens. */
export async function withConnections<T>(
  addresses: readonly Address[],
  name: string | undefined,
  work: (servers: Servers) => Promise<T>,
): Promise<T> {
  // Loaded for those alone who ask for it.
  const client = await import("@clickhouse/client");
  const clients = addresses.map((address) =>
    client.createClient({
      ...address,
      // What goes wrong is thrown, and reported once.
      log: { level: client.ClickHouseLogLevel.OFF },
      // A query that takes long is not one that has failed.
      request_timeout: 24 * 3600 * 1000,
      clickhouse_settings: {
        // Without it, what a query that fails midway has given by then would pass for all of it.
        wait_end_of_query: 1,
        // A row is on its server before the next step looks for it there.
        insert_distributed_sync: 1,
        // Between headers of progress nothing takes the connection for dead.
        send_progress_in_http_headers: 1,
        http_headers_progress_interval_ms: "20000",
      },
    }),
  );
  const connections = clients.map((own, at) => connectionOf(own, (addresses[at] as Address).url));
  try {
    return await work({ connections, name });
  } finally {
    await Promise.all(clients.map((own) => own.close()));
  }
}

function connectionOf(own: ClickHouseClient, url: string): Connection {
  const asking = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new InputError([{ file: url, message: explain(error as Error & { code?: unknown }) }]);
    }
  };
  return {
    url,
    run: (query) => asking(async () => void (await own.command({ query }))),
    rows: <Row>(query: string) => asking(async () => (await own.query({ query, format: "JSONEachRow" })).json<Row>()),
    insert: (table, rows) =>
      asking(async () => void (await own.insert({ table, values: rows, format: "JSONEachRow" }))),
  };
}

/** Codes by which a server says that it does not know who asks: of a name, of a password, and of either in later versions. */
const notAdmitted = ["192", "193", "194", "516"];

function explain({ message, code }: Error & { code?: unknown }): string {
  const answered = /DB::Exception: (.*?)(?:, e\.what\(\)|$)/s.exec(message)?.[1] ?? message.split("\n")[0] ?? "";
  const number = /^Code: (\d+)/.exec(message)?.[1] ?? String(code);
  if (notAdmitted.includes(number))
    return `the server does not admit this name and password (${answered}); set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD`;
  if (/^E[A-Z_]+$/.test(number) || /hang up|timeout/i.test(message))
    return `no ClickHouse server answers (${answered}); start it, or correct --server`;
  if (/^\s*</.test(message)) return "expected a ClickHouse server, but another program answers; correct --server";
  return `the server refuses: ${answered}`;
}

/** On every server. */
export async function runEverywhere({ connections }: Servers, queries: readonly string[]): Promise<void> {
  for (const query of queries) for (const connection of connections) await connection.run(query);
}

/** On the server that is asked. */
export async function runOnce({ connections: [first] }: Servers, query: string): Promise<void> {
  await first?.run(query);
}

/** The rows of a query to the server that is asked. */
export async function readRows<Row>({ connections: [first] }: Servers, query: string): Promise<Row[]> {
  return (await first?.rows<Row>(query)) ?? [];
}
