import { check } from "../lib/errors.js";
import { type PolicyName, type PolicyValue, policyNames, type Value } from "../schemas/index.js";

/** The value that each policy gives, side by side: one row per case and field, in the order that all of them share. */
export function comparePolicies(
  valuesUnder: (policy: PolicyName) => readonly Pick<Value, "case_id" | "field" | "value">[],
): PolicyValue[] {
  const columns = policyNames.map((name) => [name, valuesUnder(name)] as const);
  const [[, rows]] = columns as [(typeof columns)[number]];
  check(
    columns.every(([, values]) => values.length === rows.length),
    "expected every policy to give a value for the same cases and fields",
  );
  return rows.map(({ case_id, field }, at) => {
    const values = columns.map(([name, column]) => [name, column[at]?.value ?? ""] as const);
    return { case_id, field, ...(Object.fromEntries(values) as Record<PolicyName, string>) };
  });
}
