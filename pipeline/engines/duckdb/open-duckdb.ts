import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

export interface DuckdbOptions {
  /** A file of its own, or ":memory:". */
  readonly path?: string;
  /** As DuckDB writes it, 800MB for one: what its buffers may take, to which the process adds its own. */
  readonly memory?: string;
  /** Where it puts what does not fit into memory. */
  readonly spill?: string;
  readonly threads?: number;
}

/** Works in DuckDB and closes it, whatever happens. */
export async function withDuckdb<T>(
  { path = ":memory:", memory, spill, threads }: DuckdbOptions,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(path, {
    // Nothing is fetched: an extension that is not built in is an error.
    autoinstall_known_extensions: "false",
    preserve_insertion_order: "false",
    ...(memory && { memory_limit: memory }),
    ...(spill && { temp_directory: spill }),
    ...(threads && { threads: String(threads) }),
  });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
