import { reportAssets } from "../../../pipeline/5-plot/report/assets.js";
import { makeReport } from "../../../pipeline/5-plot/report/make-report.js";
import type { ReportTables } from "../../../pipeline/5-plot/report/reads.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { readAssets } from "../../../pipeline/runner/assets.js";
import * as madeUp from "../made-up.js";
import { hashes, tables } from "../study.js";

const assets = readAssets(reportAssets);

export { root, tables } from "../study.js";

const assets = readAssets(reportAssets);

/** The page's tables of a study that does not exist. */
export const madeUpTables: ReportTables = {
  ...madeUp,
  conflicts: [],
  agreement: [
    {
      ...{ field: "opened", comparison: "primary~secondary", cases: 2, pairs: 2, agreeing: 1, percent_agreement: 50 },
      ...{ kappa: null, kappa_low: null, kappa_high: null, alpha: null, alpha_low: null, alpha_high: null },
      ...{ kappa_reason_code: "too_few_cases", kappa_reason_detail: "5" },
      ...{ alpha_reason_code: "too_few_cases", alpha_reason_detail: "5" },
    },
  ],
  robustness: [],
  uncoded: [],
  rejected: [],
};

export async function page(language: Language = "en", given = tables, millimetres?: number): Promise<string> {
  return new TextDecoder().decode(await makeReport(given, textsFor(language, given), { hashes, assets }, millimetres));
}
