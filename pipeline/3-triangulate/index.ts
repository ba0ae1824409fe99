import { check } from "../lib/errors.js";
import { stage } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";
import { checkAdjudications } from "./check-adjudications.js";
import { checkSettings } from "./check-settings.js";
import type { Decided, DecideElsewhere } from "./decided.js";
import { noticeIfBeforePrimary } from "./notice-if-before-primary.js";
import { noticeIfBegunLater } from "./notice-if-begun-later.js";
import { noticeIfFixedDiffers } from "./notice-if-fixed-differs.js";
import { noticeIfNoCodersDiffer, noticeIfNothingCounts } from "./notice-if-nothing-counts.js";
import { type StatementTables, type Triangulated, triangulateStatements } from "./triangulate-statements.js";

const { study, codebook, wholeCodebook, casesGiven, caseChanges, observations, coderDifferences } = artifacts;
const { sources, adjudications } = artifacts;
const { cases, values, contextValues, witnesses, conflicts, policyValues, agreement } = artifacts;

/** Several sources become one value per case and field, with its witnesses; and how far the sources agree. */
export const triangulate = triangulateIn();

/** @param decideElsewhere an engine that may decide in the place of memory, which changes no byte of what is made */
export function triangulateIn(decideElsewhere?: DecideElsewhere) {
  return stage({
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
      const make = (decided?: Decided) => {
        const made = triangulateStatements({ ...given, cases: known }, settings, decided);
        for (const remark of remarksOn({ ...given, cases }, settings, made)) notice(remark);
        const [rows, expected] = [made.values().length, cases.length * given.codebook.length];
        check(rows === expected, `expected one value per case and field, ${expected}, but made ${rows}`);
        // A person settles what is contested under the study's own settings. Others may know of no such conflict.
        checkAdjudications({ ...given, cases, file: files.adjudications }, changed.length === 0 ? made.unused() : []);
        return {
          cases: known,
          values: made.values(),
          contextValues: made.contextValues(),
          witnesses: made.witnesses(),
          conflicts: made.conflicts(),
          policyValues: made.policyValues(),
          agreement: made.agreement(),
        };
      };
      const { dated } = triangulateStatements({ ...given, cases: known }, settings);
      return decideElsewhere?.(dated, settings.policy, notice)?.then(make) ?? make();
    },
  });
}

/** What a reader must know of these values. */
function remarksOn(
  given: StatementTables & { readonly study: artifacts.Study },
  settings: artifacts.Settings,
  { dated, values, witnesses }: Triangulated,
): readonly string[] {
  const { codebook, cases, coderDifferences, study } = given;
  const nothing = noticeIfNothingCounts(witnesses(), settings);
  return [
    nothing,
    noticeIfNoCodersDiffer(coderDifferences, settings, study.parameters),
    nothing === undefined ? noticeIfBeforePrimary(dated) : undefined,
    noticeIfFixedDiffers(dated),
    noticeIfBegunLater({ codebook, cases, values: values(), referenceDate: settings.reference_date }),
  ].filter((remark) => remark !== undefined);
}
