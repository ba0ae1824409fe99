import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type CleanedTables, type ReportTables, reportReads } from "../../pipeline/5-plot/report/reads.js";
import { openArtifactStore } from "../../pipeline/runner/artifact-store.js";
import { load } from "../../pipeline/runner/load.js";
import { type Settings, Settings as SettingsSchema, Study } from "../../pipeline/schemas/index.js";

export const root = resolve(__dirname, "../..");
const folder = resolve(root, "data");
const { inputs, parameters } = Study.parse(JSON.parse(readFileSync(resolve(folder, "study.json"), "utf8")));
const { values, hashes: found } = load(
  reportReads,
  openArtifactStore({ study: folder, inputs: { ...inputs, study: "study.json" }, out: resolve(root, "outputs") }),
);

/** The tables that the study's own figures and page are made from, as the stages before left them. */
export const tables: ReportTables = { ...values, ...parameters };
/** The SHA-256 of each of these tables, by its name in the manifest. */
export const hashes = found;
/** What people gave, as the stages before cleaned it, and the setting that it is published under. */
export const cleaned: CleanedTables = values;
export const settings: Settings = SettingsSchema.parse(
  Object.fromEntries(SettingsSchema.keyof().options.map((name) => [name, parameters[name]])),
);
