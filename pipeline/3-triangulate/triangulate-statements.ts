import { yearsSince } from "../lib/dates.js";
import { once } from "../lib/once.js";
import {
  type Adjudication,
  type Case,
  type PolicyName,
  type Settings,
  sampleOf,
  type Value,
} from "../schemas/index.js";
import { keepMet } from "./agreement/keep-met.js";
import { measureAgreement } from "./agreement/measure-agreement.js";
import { comparePolicies } from "./compare-policies.js";
import { applyDecisions, conclude } from "./conclude.js";
import { type Decided, settledUnder } from "./decided.js";
import { listConflicts } from "./list-conflicts.js";
import { policies } from "./policies/index.js";
import { resolveContext } from "./resolve-context.js";
import { type Stated, weighBy } from "./weigh-by.js";

export interface StatementTables extends Stated {
  readonly cases: readonly Case[];
  readonly adjudications: readonly Adjudication[];
}

export type Triangulated = ReturnType<typeof triangulateStatements>;

/**
 * The tables of 3-triangulate under some settings, each made when it is first asked for, and what shows whether they are in order.
 *
 * @param decided what an engine made of the same statements; where not given, they are decided here
 * @example triangulateStatements(cleaned, { ...study.parameters, policy: "majority" }).values()
 */
export function triangulateStatements(given: StatementTables, settings: Settings, decided?: Decided) {
  const dated = weighBy(settings, { ...given, cases: sampleOf(given.cases) });
  const decisions = { adjudications: given.adjudications, settled: settings.settled };
  const under = (name: PolicyName) => conclude({ ...dated, policy: policies[name] }, decisions);
  const own = once(() => (decided ? applyDecisions(decided, decisions, dated.codebook) : under(settings.policy)));
  const valuesUnder = (name: PolicyName) => {
    if (name === settings.policy) return own().values;
    return decided ? settledUnder(name, decided, dated, decisions) : under(name).values;
  };
  const context = once(() => resolveContext({ ...dated, policy: policies[settings.policy] }, given.wholeCodebook));
  return {
    dated,
    /** Adjudications that settle nothing. */
    unused: () => own().unused,
    values: once(() => withAges(own().values, settings.reference_date)),
    contextValues: once(() => withAges(context().values, settings.reference_date)),
    witnesses: once(() => [...own().witnesses, ...context().witnesses]),
    conflicts: once(() => listConflicts(own().values, own().witnesses, given.adjudications)),
    policyValues: once(() => comparePolicies(valuesUnder)),
    agreement: once(() => keepMet(measureAgreement(dated))),
  };
}

/** How old the statement behind each value is at the reference date. */
function withAges(values: readonly Value[], referenceDate: string): Value[] {
  // In the order of the file's columns, so that a figure of them is the same whether they were just made or read.
  return values.map(({ supporting, dissenting, sources, ...value }) => ({
    ...value,
    age_years: yearsSince(value.stated_on, referenceDate),
    ...{ supporting, dissenting, sources },
  }));
}
