import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { reportAssets } from "../../../pipeline/5-plot/report/assets.js";
import { makeReport } from "../../../pipeline/5-plot/report/make-report.js";
import { type ReportTables, reportReads } from "../../../pipeline/5-plot/report/reads.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { openArtifactStore } from "../../../pipeline/runner/artifact-store.js";
import { readAssets } from "../../../pipeline/runner/assets.js";
import { load } from "../../../pipeline/runner/load.js";
import { Study } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";

export const root = resolve(__dirname, "../../..");
const folder = resolve(root, "data");
const study = Study.parse(JSON.parse(readFileSync(resolve(folder, "study.json"), "utf8")));
const inputs = { ...study.inputs, study: "study.json" };
const { values, hashes } = load(
  reportReads,
  openArtifactStore({ study: folder, inputs, out: resolve(root, "outputs") }),
);

const assets = readAssets(reportAssets);

/** The tables of the study's own page, as the stages before left them. */
export const tables: ReportTables = { ...values, ...study.parameters };

/** The same of a country that does not exist. */
export const madeUpTables: ReportTables = {
  ...madeUp,
  study: { ...study, title: "Made up" },
  conflicts: [],
  agreement: [
    {
      ...(values.agreement[0] as ReportTables["agreement"][number]),
      field: "creation_year",
      alpha_reason_code: "too_few_cases",
      alpha_reason_detail: "5",
    },
  ],
  table1: [],
  robustness: [],
  uncoded: [],
  rejected: [],
};

export async function page(language: Language = "en", given = tables, millimetres?: number): Promise<string> {
  return new TextDecoder().decode(
    await makeReport(given, textsFor(language, given.codebook), { hashes, assets }, millimetres),
  );
}
