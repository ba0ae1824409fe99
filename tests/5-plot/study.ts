import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { reads, type Tables } from "../../pipeline/5-plot/tables.js";
import { Study } from "../../pipeline/artifacts.js";
import { load } from "../../pipeline/lib/load.js";
import { openShelf } from "../../pipeline/lib/shelf.js";

export const root = resolve(__dirname, "../..");
const study = resolve(root, "data");
const { inputs, parameters } = Study.parse(JSON.parse(readFileSync(resolve(study, "study.json"), "utf8")));

/** The tables that the study's own figures are drawn from, as the stages before left them. */
export const tables: Tables = {
  ...load(reads, openShelf({ study, inputs, out: resolve(root, "outputs") })).values,
  ...parameters,
};
