import { join } from "node:path";
import { expect, test } from "vitest";
import { resultsBeside, root, startCommand } from "../../../pipeline/commands/options/start-command.js";
import { openArtifactStore } from "../../../pipeline/runner/artifact-store.js";
import { load } from "../../../pipeline/runner/load.js";
import { values } from "../../../pipeline/schemas/index.js";
import { diagnosticsOf, scratch } from "../../lib/scratch.js";

const [data, outputs] = [join(root, "data"), join(root, "outputs")];

test.each([
  { study: data, out: outputs, command: "npm start" },
  { study: data, out: undefined, command: "npm start" },
  { study: data, out: "../none", command: "npm start -- --out ../none" },
  { study: "../mine", out: undefined, command: "npm start -- --study ../mine --out ../mine-results" },
  { study: "../mine/", out: "../it's here", command: "npm start -- --study ../mine/ --out '../it'\\''s here'" },
])("a study $study with its results in $out is run by $command", ({ study, out, command }) => {
  expect(startCommand(study, out)).toBe(command);
});

test("results lie beside their study, however its folder is written", () => {
  expect([resultsBeside("a/b"), resultsBeside("a/b//"), resultsBeside("/")]).toEqual([
    "a/b-results",
    "a/b-results",
    "/-results",
  ]);
});

test("where results are missing, the remedy is the command for the folders that were asked", async () => {
  const folder = scratch();
  const [study, out] = [join(folder, "study"), join(folder, "none")];
  const store = openArtifactStore({ study, inputs: {}, out, remake: startCommand(study, out) });
  expect(await diagnosticsOf(() => load({ values }, store))).toEqual([
    `${out}/3-triangulate/values.csv: expected this file of an earlier stage, but it is missing; run all stages: npm start -- --study ${study} --out ${out}`,
  ]);
});
