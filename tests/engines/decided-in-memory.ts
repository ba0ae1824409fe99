import type { Decided, Undecided } from "../../pipeline/3-triangulate/decided.js";
import { policies } from "../../pipeline/3-triangulate/policies/index.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import { type PolicyName, policyNames } from "../../pipeline/schemas/index.js";

/** What an engine must make of statements: the reference, by every policy. */
export function decidedInMemory(given: Undecided, policy: PolicyName): Decided {
  const resolved = policyNames.map((name) => [name, resolve({ ...given, policy: policies[name] })] as const);
  const by = resolved.map(([name, { values }]) => [name, values.map(({ value, rule }) => ({ value, rule }))] as const);
  return { ...resolve({ ...given, policy: policies[policy] }), by: Object.fromEntries(by) as never };
}
