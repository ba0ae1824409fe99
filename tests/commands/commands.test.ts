import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { listFiles } from "../../pipeline/runner/files.js";
import { makeScratch, root, runToAggregate, tinyWorld } from "../tiny-world/run-tiny-world.js";
import { runCommand } from "./run-command.js";

// The commands as a person gives them, on the tiny world. Each takes most of a second: one may answer several questions.

const out = join(makeScratch(), "outputs");
beforeAll(async () => {
  await runToAggregate(tinyWorld, out);
});
const why = (question: string, ...flags: string[]) =>
  runCommand("why", question, "--study", tinyWorld, "--out", out, ...flags);
const contents = (folder: string) =>
  listFiles(folder).map((file) => `${file} ${readFileSync(join(folder, file), "base64")}`);
const rulesIn = (folder: string) =>
  readFileSync(join(folder, "3-triangulate/values.csv"), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[4]);

describe.concurrent("why", () => {
  test("of a value tells the value, its status and rule, and who says so", async () => {
    const { code, stdout, stderr } = await why("alpha.governance");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^alpha\.governance: Governance system of Made-up Alpha\n {2}value {3}\S/);
    expect(stdout).toMatch(/\n {2}status {2}(corroborated|contested|primary-only): /);
    expect(stdout).toMatch(/\n {2}for \(\d\)\n/);
    expect(stdout.split("\n").filter((line) => [...line].length > 100)).toEqual([]);
  });

  test("of a cluster tells every field, in the codebook's order", async () => {
    const { code, stdout } = await why("beta");
    const asked = [...stdout.matchAll(/^(\w+)\.(\w+): /gm)].map(([, studyCase, field]) => `${studyCase} ${field}`);
    const fields = readFileSync(join(tinyWorld, "codebook.csv"), "utf8").trimEnd().split("\n").slice(1);
    expect({ code, asked }).toEqual({ code: 0, asked: fields.map((line) => `beta ${line.split(",")[0]}`) });
  });

  test("of a field tells machines of every cluster, each with its witnesses and their sources", async () => {
    const { code, stdout, stderr } = await why("governance", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const found = JSON.parse(stdout);
    expect(found.map(({ case_id }: { case_id: string }) => case_id)).toEqual(["alpha", "beta", "gamma"]);
    const value = ["case_id", "case", "field", "field_label", "value", "label", "status", "rule", "adjudicated"];
    const sides = ["for", "against", "open", "set_aside"];
    const witness = ["obs_id", "value", "raw", "observed_on", "evidence", "reason", "source"];
    const source = ["source_id", "tier", "kind", "title", "publisher", "independent_source", "url"];
    for (const explanation of found) {
      expect(Object.keys(explanation)).toEqual([...value, ...sides]);
      for (const testimony of sides.flatMap((side) => explanation[side])) {
        expect(Object.keys(testimony)).toEqual(witness);
        expect(Object.keys(testimony.source)).toEqual(source);
      }
    }
    expect(found.flatMap((explanation: { for: unknown[] }) => explanation.for)).not.toEqual([]);
  });

  test.each([
    { question: "alhpa", told: 'why: no case of the sample or field is called "alhpa"; did you mean alpha?' },
    { question: "alpha.governence", told: 'why: no field is called "governence"; did you mean governance?' },
    { question: "beta.lever", told: 'why: no field is called "lever"; did you mean lever_innovation?' },
  ])("of $question, which there is not, tells the nearest name and nothing else", async ({ question, told }) => {
    expect(await why(question, "--json")).toEqual({
      code: 1,
      stdout: "",
      stderr: `${told}\n1 problem; nothing was written\n`,
    });
  });

  test.each([{ words: [] }, { words: ["alpha", "beta"] }])("of $words names its own help", async ({ words }) => {
    const { code, stderr } = await runCommand("why", ...words);
    expect(code).toBe(1);
    expect(stderr).toContain("(npm run why -- --help tells what there is)");
  });

  test("before any run says how to make the results that it tells from", async () => {
    const nowhere = join(makeScratch(), "outputs");
    const { code, stdout, stderr } = await runCommand("why", "alpha", "--study", tinyWorld, "--out", nowhere);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`${nowhere}/3-triangulate/values.csv: expected this file of an earlier stage`);
    expect(stderr).toContain("run all stages: npm start");
  });
}, 60_000);

describe.concurrent("another policy or another day", () => {
  const analyse = (...flags: string[]) => runCommand("run", "--study", tinyWorld, "--to", "aggregate", ...flags);

  test("give their own results in their own folder, and the manifest names them", async () => {
    const other = join(makeScratch(), "outputs");
    const before = contents(out);
    const { code, stderr } = await analyse("--policy", "majority", "--as-of", "2003-06-30", "--out", other);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(readFileSync(join(other, "manifest.json"), "utf8")).stages["3-triangulate"].parameters).toEqual({
      policy: "majority",
      reference_date: "2003-06-30",
    });
    expect(rulesIn(other)).not.toEqual(rulesIn(out));
    expect(contents(out)).toEqual(before);
  });

  test.each([
    {
      flags: ["--policy", "majorty"],
      told: /^--policy: parameters\.policy: expected one of primary-first, .*, but found "majorty"; did you mean majority\?$/m,
    },
    { flags: ["--as-of", "2023-02-30"], told: /^--as-of: parameters\.reference_date: expected a day that exists/m },
  ])("$flags that there is not leaves the results as they were", async ({ flags, told }) => {
    const before = contents(out);
    const { code, stdout, stderr } = await analyse(...flags, "--out", out);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(told);
    expect(contents(out)).toEqual(before);
  });

  test("never take the place of the study's own results", async () => {
    const before = contents(join(root, "outputs/3-triangulate"));
    const { code, stdout, stderr } = await runCommand("run", "--policy", "majority");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("--policy: expected --out beside it");
    expect(contents(join(root, "outputs/3-triangulate"))).toEqual(before);
  });
}, 60_000);
