import type { Field } from "../../schemas/index.js";
import { type Query, withNode } from "./query.js";
import { statementOf } from "./statement.js";
import type { Writer } from "./writer.js";

/** A row for each case and field that a statement is about, with all their statements in one list. */
export function gather(query: Query, write: Writer, type: Field["type"]): Query {
  const record = write.gather(write.record(statementOf(type), (name) => name));
  return withNode(query, ["case_id", "field", "statements"], (from) => {
    return `SELECT case_id, field, ${record} AS statements FROM ${from} GROUP BY case_id, field`;
  });
}
