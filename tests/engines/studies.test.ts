import { resolve as pathOf } from "node:path";
import { expect, test } from "vitest";
import { triangulate } from "../../pipeline/3-triangulate/index.js";
import { policies } from "../../pipeline/3-triangulate/policies/index.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import { weighBy } from "../../pipeline/3-triangulate/weigh-by.js";
import { inputsOf, readStudy } from "../../pipeline/commands/study.js";
import { openArtifactStore } from "../../pipeline/runner/artifact-store.js";
import { load } from "../../pipeline/runner/load.js";
import { runStages } from "../../pipeline/runner/run-pipeline.js";
import { casesOn, policyNames, sampleOf } from "../../pipeline/schemas/index.js";
import { stagesOf } from "../../pipeline/stages.js";
import { scratch } from "../lib/scratch.js";
import { resolveInDuckdb } from "./resolve-in-engine.js";

const root = pathOf(__dirname, "../..");
const folders = ["data", "tests/second-study/data"];

test.each(folders)("DuckDB gives the values and witnesses of the study in %s under every policy", async (folder) => {
  const study = pathOf(root, folder);
  const read = readStudy(study);
  const out = scratch();
  const options = { study, out, ...inputsOf(read), parameters: read.parameters, to: "2-clean" };
  const run = { ...options, code: () => "", lockfile: pathOf(root, "package-lock.json") };
  for await (const _ of runStages(stagesOf(read), run));
  const given = load(triangulate.reads, openArtifactStore(options)).values;
  const cases = sampleOf(casesOn(given.casesGiven, given.caseChanges, read.parameters.reference_date));
  const world = weighBy(read.parameters, { ...given, cases });
  for (const policy of policyNames) {
    const found = await resolveInDuckdb(world, [policy]);
    const { values, witnesses } = resolve({ ...world, policy: policies[policy] });
    expect(values.length).toBeGreaterThan(50);
    expect({ policy, values: found.values }).toEqual({ policy, values });
    expect({ policy, witnesses: found.witnesses }).toEqual({ policy, witnesses });
  }
});
