import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { makeReport } from "../../../pipeline/5-plot/report/make-report.js";
import { type ReportTables, reportReads } from "../../../pipeline/5-plot/report/tables.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/texts/index.js";
import { Study } from "../../../pipeline/artifacts.js";
import { load } from "../../../pipeline/lib/load.js";
import { openShelf } from "../../../pipeline/lib/shelf.js";
import * as madeUp from "../made-up.js";

export const root = resolve(__dirname, "../../..");
const folder = resolve(root, "data");
const study = Study.parse(JSON.parse(readFileSync(resolve(folder, "study.json"), "utf8")));
const inputs = { ...study.inputs, study: "study.json" };
const { values, hashes } = load(reportReads, openShelf({ study: folder, inputs, out: resolve(root, "outputs") }));

/** The tables of the study's own page, as the stages before left them. */
export const tables: ReportTables = { ...values, ...study.parameters };

/** The same of a country that does not exist. */
export const madeUpTables: ReportTables = {
  ...madeUp,
  study: { ...study, title: "Made up" },
  conflicts: [],
  agreement: [
    { ...(values.agreement[0] as ReportTables["agreement"][number]), field: "creation_year", reason: "made up" },
  ],
  table1: [],
  table2: [],
  table3: [],
  robustness: [],
  uncoded: [],
  rejected: [],
};

export async function page(language: Language = "en", given = tables, millimetres?: number): Promise<string> {
  return new TextDecoder().decode(await makeReport(given, textsFor(language, given.codebook), hashes, millimetres));
}
