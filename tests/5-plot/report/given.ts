import { countCriteria } from "../../../pipeline/4-aggregate/criteria/count-criteria.js";
import { reportAssets, whatIfAssets } from "../../../pipeline/5-plot/report/assets.js";
import { makeReport } from "../../../pipeline/5-plot/report/make-report.js";
import type { ReportTables } from "../../../pipeline/5-plot/report/reads.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { once } from "../../../pipeline/lib/once.js";
import { readAssets } from "../../../pipeline/runner/assets.js";
import type { CriterionResult } from "../../../pipeline/schemas/index.js";
import { criterionOf } from "../../lib/criterion-of.js";
import * as madeUp from "../made-up.js";
import { cleaned, hashes, settings, tables } from "../study.js";

export { root, tables } from "../study.js";

const rawCriteria = [
  criterionOf({ criterion_id: "many", name: "Ten pupils", fields: "pupils", comparison: "at_least", value: "10" }),
  criterionOf({ criterion_id: "banner", name: "A banner", verified: "no" }),
];
const criteriaHeld: CriterionResult[] = ["c0", "c1", "c2", "c3", "c4"].flatMap((case_id, i) => [
  { criterion_id: "many", case_id, ...heldOf(i), fields: "pupils", sources: "survey" },
  { criterion_id: "banner", case_id, result: "unknown", reason_code: "no_field", fields: "", sources: "" },
]);

function heldOf(i: number): Pick<CriterionResult, "result" | "reason_code"> {
  if (i === 3) return { result: "unknown", reason_code: "missing" };
  return { result: i === 4 ? "not_met" : "met", reason_code: "" };
}

const assets = readAssets(reportAssets);

/** The page's tables of a study that does not exist. */
export const madeUpTables: ReportTables = {
  ...madeUp,
  conflicts: [],
  shareChanges: [],
  coderAgreement: [
    {
      ...{
        field: "owner",
        statements: 6,
        agreeing: 5,
        percent_agreement: 83.3,
        alpha: 0.7,
        alpha_low: 0.2,
        alpha_high: 1,
      },
      ...{ alpha_reason_code: "", alpha_reason_detail: "", threshold: "tentative" },
    },
    {
      ...{
        field: "income",
        statements: 2,
        agreeing: 2,
        percent_agreement: null,
        alpha: null,
        alpha_low: null,
        alpha_high: null,
      },
      ...{ alpha_reason_code: "too_few_statements", alpha_reason_detail: "5", threshold: "" },
    },
  ],
  headlines: [
    {
      kind: "claim",
      id: "all_old",
      with_second_coder: "reproduced",
      without_second_coder: "consistent",
      differs: "yes",
    },
    {
      kind: "share",
      id: "owner=club",
      with_second_coder: "2/4 (50.0)",
      without_second_coder: "3/4 (75.0)",
      differs: "yes",
    },
    { kind: "status", id: "missing", with_second_coder: "5", without_second_coder: "5", differs: "no" },
  ],
  agreement: [
    {
      ...{ field: "opened", comparison: "primary~secondary", cases: 2, pairs: 2, agreeing: 1, percent_agreement: 50 },
      ...{ kappa: null, kappa_low: null, kappa_high: null, alpha: null, alpha_low: null, alpha_high: null },
      ...{ kappa_reason_code: "too_few_cases", kappa_reason_detail: "5" },
      ...{ alpha_reason_code: "too_few_cases", alpha_reason_detail: "5" },
    },
  ],
  rawCriteria,
  criteria: criteriaHeld,
  criteriaCounts: countCriteria(rawCriteria, criteriaHeld),
  robustness: [],
  uncoded: [],
  rejected: [],
};

/** Made once, and only for who asks for a whole page. */
const worker = once(() => readAssets(whatIfAssets).worker);

/** Only the study itself has what people gave, from which a page can be computed anew. */
export async function page(language: Language = "en", given = tables, millimetres?: number): Promise<string> {
  const whatIf = given === tables ? { whatIf: { cleaned, settings, worker: worker() } } : {};
  const made = await makeReport(given, textsFor(language, given), { hashes, assets, ...whatIf }, millimetres);
  return new TextDecoder().decode(made);
}
