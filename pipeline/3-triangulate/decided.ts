import { cellOf, type PolicyName, type Value } from "../schemas/index.js";
import { applyDecisions, type Decisions } from "./conclude.js";
import type { Resolved } from "./find-unused-adjudications.js";
import type { Decision } from "./policies/policy.js";
import { type Given, resolve } from "./resolve.js";

export type Undecided = Omit<Given, "policy">;

/** What an engine decides in the place of `resolve`. */
export interface Decided extends Resolved {
  /** What each policy makes of every case and field, in the order of the values, which are by one of them. */
  readonly by: Readonly<Record<PolicyName, readonly Decision[]>>;
}

/** Decides elsewhere than in memory; undefined where that is not called for. */
export type DecideElsewhere = (
  given: Undecided,
  policy: PolicyName,
  notice: (message: string) => void,
) => Promise<Decided> | undefined;

/**
 * The values that an engine decided by another policy than that of the witnesses, as people settled some of them. Whether there is a conflict to
 * settle is seen from the stances of statements, which are found by `resolve` for the few that people settled.
 */
export function settledUnder(
  name: PolicyName,
  { values, by }: Decided,
  given: Undecided,
  decisions: Decisions,
): Pick<Value, "case_id" | "field" | "value">[] {
  const settled = [...decisions.adjudications, ...decisions.settled];
  const cells = new Set(settled.map(cellOf));
  const decided = new Map(
    values.flatMap((row, at) => (cells.has(cellOf(row)) ? [[cellOf(row), by[name][at] as Decision] as const] : [])),
  );
  const [cases, fields] = [new Set(settled.map(({ case_id }) => case_id)), new Set(settled.map(({ field }) => field))];
  const few = {
    ...given,
    cases: given.cases.filter(({ case_id }) => cases.has(case_id)),
    codebook: given.codebook.filter(({ field }) => fields.has(field)),
    observations: given.observations.filter((row) => cells.has(cellOf(row))),
  };
  const resolved = resolve({
    ...few,
    policy:
      ({ field }) =>
      ([first]) =>
        (first && decided.get(cellOf({ case_id: first.case_id, field }))) ?? { value: "", rule: "none" },
  });
  const valueAt = new Map(
    applyDecisions(resolved, decisions, few.codebook).values.map((row) => [cellOf(row), row.value]),
  );
  return values.map((row, at) => {
    const { case_id, field } = row;
    const own = cells.has(cellOf(row)) ? valueAt.get(cellOf(row)) : undefined;
    return { case_id, field, value: own ?? by[name][at]?.value ?? "" };
  });
}
