import { duckdb } from "../dialects/duckdb.js";
import { withDuckdb } from "./open-duckdb.js";

/** How many rows Parquet files state that they have; 0 for one that cannot be read, which is reported where it is. */
export function countRows(files: readonly string[]): Promise<number> {
  return withDuckdb({}, async (connection) => {
    let rows = 0;
    for (const file of files) {
      const query = `SELECT count(*)::DOUBLE FROM read_parquet(${duckdb.text(file)})`;
      const found = await connection.runAndReadAll(query).catch(() => undefined);
      rows += Number(found?.getRows()[0]?.[0] ?? 0);
    }
    return rows;
  });
}
