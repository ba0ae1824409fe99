import type { DuckDBConnection } from "@duckdb/node-api";
import { InputError } from "../../lib/errors.js";

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
  // Loaded for those alone who ask for it: it takes longer than all the rest of the program.
  const { DuckDBInstance } = await import("@duckdb/node-api");
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
  } catch (error) {
    throw explained(error as Error, memory);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What the machine lacks, with what a person can do about it; any other error as it is. */
function explained(error: Error, memory = "most of the machine's"): Error {
  const [first = ""] = String(error.message).split("\n");
  if (/^Out of Memory Error/.test(first) && !/max_temp_directory_size|disk/i.test(first))
    return new InputError([{ file: "--memory", message: `${memory} is too little; give more (${first})` }]);
  if (/no space left|max_temp_directory_size/i.test(first))
    return new InputError([
      { file: "--out", message: `the disk is full; free some space, or name another folder (${first})` },
    ]);
  return error;
}
