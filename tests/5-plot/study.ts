import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { reads, type Tables } from "../../pipeline/5-plot/reads.js";
import { openArtifactStore } from "../../pipeline/runner/artifact-store.js";
import { load } from "../../pipeline/runner/load.js";
import { Study } from "../../pipeline/schemas/index.js";

export const root = resolve(__dirname, "../..");
const study = resolve(root, "data");
const { inputs, parameters } = Study.parse(JSON.parse(readFileSync(resolve(study, "study.json"), "utf8")));

/** The tables that the study's own figures are drawn from, as the stages before left them. */
export const tables: Tables = {
  ...load(reads, openArtifactStore({ study, inputs, out: resolve(root, "outputs") })).values,
  ...parameters,
};
