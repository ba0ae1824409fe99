import type { Field } from "../../schemas/index.js";
import type { Query } from "../rules/query.js";

/** The columns of a prepared statement: text, or a whole number of 64 bits. None is ever null. */
export const preparedColumns = {
  case_id: "text",
  field: "text",
  type: "text",
  obs_id: "text",
  source_id: "text",
  raw: "text",
  independent_source: "text",
  kind: "text",
  is_primary: "whole",
  evidence: "text",
  grade: "whole",
  coders_differ: "whole",
  observed_on: "text",
  span: "text",
  last_day: "text",
  day: "whole",
  valid_from: "text",
  valid_from_first: "text",
  valid_to: "text",
  valid_to_first: "text",
  valid_to_last: "text",
  term_end: "text",
  coding: "text",
  coding_reason: "text",
  value: "text",
  is_named: "whole",
  is_category: "whole",
  same: "text",
  low: "whole",
  high: "whole",
  low_text: "text",
  high_text: "text",
  options: "text",
} as const;

/** The prepared statements on fields of one type. */
export function statementsOf(type: Field["type"]): Query {
  const columns = Object.keys(preparedColumns);
  return { source: `SELECT ${columns.join(", ")} FROM statements WHERE type = '${type}'`, nodes: [], columns };
}

/** The columns of an estimated value that the rules take. */
export const estimatedColumns = {
  field: "text",
  votes: "text",
  rule: "text",
  value: "text",
  same: "text",
  low: "whole",
  high: "whole",
  options: "text",
} as const;
