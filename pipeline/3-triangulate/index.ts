import { check } from "../lib/errors.js";
import { stage } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";
import { measureAgreement } from "./agreement/measure-agreement.js";
import { checkAdjudications } from "./check-adjudications.js";
import { checkSettings } from "./check-settings.js";
import { comparePolicies } from "./compare-policies.js";
import { conclude } from "./conclude.js";
import { listConflicts } from "./list-conflicts.js";
import { noticeIfBeforePrimary } from "./notice-if-before-primary.js";
import { policies } from "./policies/index.js";
import { type Given, resolve } from "./resolve.js";
import { weighBy } from "./weigh-by.js";

const { study, codebook, wholeCodebook, casesGiven, caseChanges, observations, coderDifferences } = artifacts;
const { sources, adjudications } = artifacts;
const { cases, values, contextValues, witnesses, conflicts, policyValues, agreement } = artifacts;

/** Several sources become one value per case and field, with its witnesses; and how far the sources agree. */
export const triangulate = stage({
  name: "3-triangulate",
  reads: {
    ...{ study, codebook, wholeCodebook, casesGiven, caseChanges, observations, coderDifferences },
    ...{ sources, adjudications },
  },
  writes: { cases, values, contextValues, witnesses, conflicts, policyValues, agreement },
  parameters: artifacts.Settings,
  run: (given, settings, { files, notice }) => {
    const { policy } = settings;
    const known = artifacts.casesOn(given.casesGiven, given.caseChanges, settings.reference_date);
    const cases = artifacts.sampleOf(known);
    const changed = artifacts.changedSettings(given.study.parameters, settings);
    checkSettings(settings, { ...given, cases, changed, file: files.study });
    const dated = weighBy(settings, { ...given, cases });
    const early = noticeIfBeforePrimary(dated);
    if (early !== undefined) notice(early);
    const decisions = { adjudications: given.adjudications, settled: settings.settled };
    const { unused, ...concluded } = conclude({ ...dated, policy: policies[policy] }, decisions);
    const expected = cases.length * given.codebook.length;
    check(
      concluded.values.length === expected,
      `expected one value per case and field, ${expected}, but made ${concluded.values.length}`,
    );
    // A person settles what is contested under the study's own settings. Others may know of no such conflict.
    checkAdjudications({ ...given, cases, file: files.adjudications }, changed.length === 0 ? unused : []);
    const valuesUnder = (name: artifacts.PolicyName) =>
      name === policy ? concluded.values : conclude({ ...dated, policy: policies[name] }, decisions).values;
    const context = resolveContext({ ...dated, policy: policies[policy] }, given.wholeCodebook);
    return {
      ...concluded,
      cases: known,
      contextValues: context.values,
      witnesses: [...concluded.witnesses, ...context.witnesses],
      conflicts: listConflicts(concluded.values, concluded.witnesses, given.adjudications),
      policyValues: comparePolicies(valuesUnder),
      agreement: measureAgreement(dated),
    };
  },
});

/** The values of the context: its fields, asked once. */
function resolveContext(given: Given, wholeCodebook: readonly artifacts.Field[]) {
  const codebook = wholeCodebook.filter(({ scope }) => scope === "context");
  const context = { case_id: artifacts.contextCase, name: artifacts.contextCase, in_sample: "no" as const, note: "" };
  return resolve({ ...given, cases: [context], codebook });
}
