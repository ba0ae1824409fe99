import type { Field, PolicyName } from "../../schemas/index.js";
import { decisionOf, decisionShapeOf } from "./decide.js";
import { inSpan, statementOf } from "./statement.js";
import { gradeOf, Stance } from "./take-stances.js";
import type { Writer } from "./writer.js";

/** The columns of a value that an engine makes; the age of its statement is a matter of the reference date alone. */
export const valueColumns: readonly string[] = [
  "case_id",
  "field",
  "value",
  "status",
  "rule",
  "evidence",
  "stated_on",
  "supporting",
  "dissenting",
  "sources",
];

/** The value by a policy, beside the columns of the value itself. */
export function policyColumn(policy: PolicyName): string {
  return `by_${policy.replaceAll("-", "_")}`;
}

/** The rule by which it is so. */
export function ruleColumn(policy: PolicyName): string {
  return `rule_${policy.replaceAll("-", "_")}`;
}

/** From a table of what was decided: a row for each value, and in it the value and the rule by each of the policies. */
export function valueRows(
  decided: string,
  write: Writer,
  type: Field["type"],
  policies: readonly PolicyName[],
): string {
  const others = policies.flatMap((policy) => {
    const decision = write.cellsOf(decisionShapeOf(type), decisionOf(policy));
    return [`${decision("value")} AS ${policyColumn(policy)}`, `${decision("rule")} AS ${ruleColumn(policy)}`];
  });
  return `SELECT ${[...valueColumns, ...others].join(", ")} FROM ${decided}`;
}

/** A row for each case and field of which nobody states anything. Tables of these names hold them. */
export function missingRows(write: Writer, policies: readonly PolicyName[]): string {
  const stated = new Map([
    ["status", "missing"],
    ...["rule", ...policies.map(ruleColumn)].map((column) => [column, "none"] as const),
  ]);
  const columns = [...valueColumns.slice(2), ...policies.flatMap((name) => [policyColumn(name), ruleColumn(name)])];
  const empty = columns.map((column) => `${write.text(stated.get(column) ?? "")} AS ${column}`);
  return `SELECT case_id, field, ${empty.join(", ")} FROM cases CROSS JOIN fields WHERE (case_id, field) NOT IN (SELECT case_id, field FROM statements)`;
}

/** From the same: a row for each statement, with its stance towards the value. */
export function witnessRows(decided: string, write: Writer, type: Field["type"]): string {
  const one = write.cellsOf(statementOf(type), "one");
  const taken = write.cellsOf(Stance, "taken");
  const columns = {
    ...{ obs_id: one("obs_id"), source_id: one("source_id"), independent_source: one("independent_source") },
    ...{ value: one("value"), raw: one("raw"), observed_on: inSpan.date(write, one("span")) },
    ...{ evidence: gradeOf(write, one("grade")), stance: taken("stance") },
    ...{ reason_code: taken("reason"), reason_detail: taken("detail") },
  };
  const named = Object.entries(columns).map(([name, expression]) => `${expression} AS ${name}`);
  const unfolded = write.unfold(decided, ["case_id", "field"], { one: "statements", taken: "stances" });
  return `SELECT case_id, field, ${named.join(", ")} FROM (${unfolded}) AS unfolded`;
}
