import type { DuckDBConnection } from "@duckdb/node-api";
import type { Asked } from "../rules/question.js";

/** What decides on the statements of a part, which are prepared in a database, and puts what it makes into that database. */
export interface PartEngine {
  /** Adds to `counted_votes`. */
  countVotes(connection: DuckDBConnection, asked: Asked): Promise<void>;
  /** Adds to `decided_values` and `decided_witnesses`. What votes come to is in `estimated`, where any are counted. */
  decideStatements(connection: DuckDBConnection, asked: Asked): Promise<void>;
}
