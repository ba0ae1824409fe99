import { check } from "../lib/errors.js";
import { stage } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";
import { checkAdjudications } from "./check-adjudications.js";
import { checkSettings } from "./check-settings.js";
import { noticeIfBeforePrimary } from "./notice-if-before-primary.js";
import { noticeIfBegunLater } from "./notice-if-begun-later.js";
import { noticeIfFixedDiffers } from "./notice-if-fixed-differs.js";
import { noticeIfNoCodersDiffer, noticeIfNothingCounts } from "./notice-if-nothing-counts.js";
import { triangulateStatements } from "./triangulate-statements.js";

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
    const known = artifacts.casesOn(given.casesGiven, given.caseChanges, settings.reference_date);
    const cases = artifacts.sampleOf(known);
    const changed = artifacts.changedSettings(given.study.parameters, settings);
    checkSettings(settings, { ...given, cases, changed, file: files.study });
    const { dated, unused, ...tables } = triangulateStatements({ ...given, cases: known }, settings);
    const begun = { codebook: given.codebook, cases, values: tables.values(), referenceDate: settings.reference_date };
    const nothing = noticeIfNothingCounts(tables.witnesses(), settings);
    for (const remark of [
      nothing,
      noticeIfNoCodersDiffer(given.coderDifferences, settings, given.study.parameters),
      nothing === undefined ? noticeIfBeforePrimary(dated) : undefined,
      noticeIfFixedDiffers(dated),
      noticeIfBegunLater(begun),
    ])
      if (remark !== undefined) notice(remark);
    const [made, expected] = [tables.values().length, cases.length * given.codebook.length];
    check(made === expected, `expected one value per case and field, ${expected}, but made ${made}`);
    // A person settles what is contested under the study's own settings. Others may know of no such conflict.
    checkAdjudications({ ...given, cases, file: files.adjudications }, changed.length === 0 ? unused() : []);
    return {
      cases: known,
      values: tables.values(),
      contextValues: tables.contextValues(),
      witnesses: tables.witnesses(),
      conflicts: tables.conflicts(),
      policyValues: tables.policyValues(),
      agreement: tables.agreement(),
    };
  },
});
