import type { Field } from "../../schemas/index.js";
import type { Query } from "./query.js";
import { statementOf } from "./statement.js";
import type { Writer } from "./writer.js";

/** A row for each case and field that a statement is about, with all their statements in one list. */
export function gather({ sql }: Query, write: Writer, type: Field["type"]): Query {
  const record = write.gather(write.record(statementOf(type), (name) => name));
  return {
    sql: `SELECT case_id, field, ${record} AS statements FROM (${sql}) AS before GROUP BY case_id, field`,
    columns: ["case_id", "field", "statements"],
  };
}
