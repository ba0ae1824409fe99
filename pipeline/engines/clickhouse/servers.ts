import * as client from "@clickhouse/client";

type Connection = ReturnType<typeof client.createClient>;

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

/** Works on servers and closes the connections to them, whatever happens. */
export async function withConnections<T>(
  addresses: readonly Address[],
  name: string | undefined,
  work: (servers: Servers) => Promise<T>,
): Promise<T> {
  const connections = addresses.map((address) =>
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
  try {
    return await work({ connections, name });
  } finally {
    await Promise.all(connections.map((connection) => connection.close()));
  }
}

/** On every server. */
export async function runEverywhere({ connections }: Servers, queries: readonly string[]): Promise<void> {
  for (const query of queries) for (const connection of connections) await connection.command({ query });
}

/** On the server that is asked. */
export async function runOnce({ connections: [first] }: Servers, query: string): Promise<void> {
  await first?.command({ query });
}

/** The rows of a query to the server that is asked. */
export async function readRows<Row>({ connections: [first] }: Servers, query: string): Promise<Row[]> {
  const found = await first?.query({ query, format: "JSONEachRow" });
  return found === undefined ? [] : await found.json<Row>();
}
