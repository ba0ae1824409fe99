import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { runCommandLine } from "../../pipeline/commands/program.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { makeScratch, root, runToAggregate, tinyWorld } from "../tiny-world/run-tiny-world.js";
import { callCommand } from "./call-command.js";

// The commands as a person gives them, on the tiny world.

const out = join(makeScratch(), "outputs");
beforeAll(async () => {
  await runToAggregate(tinyWorld, out);
});
const why = (question: string, ...flags: string[]) =>
  callCommand("why", question, "--study", tinyWorld, "--out", out, ...flags);
const contents = (folder: string) =>
  listFiles(folder).map((file) => `${file} ${readFileSync(join(folder, file), "base64")}`);
const rulesIn = (folder: string) =>
  readFileSync(join(folder, "3-triangulate/values.csv"), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[4]);

describe("why", () => {
  test("of a value prints the value, its status and rule, and the sources that support it", async () => {
    const { code, stdout, stderr } = await why("alpha.governance");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^alpha\.governance: Governance system of Made-up Alpha\n {2}value {3}\S/);
    expect(stdout).toMatch(/\n {2}status {2}(corroborated|contested|primary-only): /);
    expect(stdout).toMatch(/\n {2}for \(\d\)\n/);
  });

  test("of a case prints every field, in the codebook's order", async () => {
    const { code, stdout } = await why("beta");
    const asked = [...stdout.matchAll(/^(\w+)\.(\w+): /gm)].map(([, studyCase, field]) => `${studyCase} ${field}`);
    const fields = readFileSync(join(tinyWorld, "codebook.csv"), "utf8").trimEnd().split("\n").slice(1);
    expect({ code, asked }).toEqual({ code: 0, asked: fields.map((line) => `beta ${line.split(",")[0]}`) });
  });

  test("of a field prints JSON on every case, each with its evidence and sources", async () => {
    const { code, stdout, stderr } = await why("governance", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const found = JSON.parse(stdout);
    expect(found.map(({ case_id }: { case_id: string }) => case_id)).toEqual(["alpha", "beta", "gamma"]);
    const value = [
      "case_id",
      "case",
      "field",
      "field_label",
      "value",
      "valid_years",
      "label",
      "status",
      "rule",
      "adjudicated",
    ];
    const sides = ["for", "against", "open", "set_aside"];
    const witness = ["obs_id", "value", "raw", "observed_on", "evidence", "reason_code", "reason_detail", "source"];
    const source = ["source_id", "tier", "kind", "title", "publisher", "independent_source", "url"];
    for (const explanation of found) {
      expect(Object.keys(explanation)).toEqual([...value, ...sides]);
      for (const item of sides.flatMap((side) => explanation[side])) {
        expect(Object.keys(item)).toEqual(witness);
        expect(Object.keys(item.source)).toEqual(source);
      }
    }
    expect(found.flatMap((explanation: { for: unknown[] }) => explanation.for)).not.toEqual([]);
  });

  test.each([
    {
      question: "alhpa",
      message: 'why: no case, field, source, statement or claim is called "alhpa"; did you mean alpha?',
    },
    { question: "alpha.governence", message: 'why: no field is called "governence"; did you mean governance?' },
    { question: "beta.lever", message: 'why: no field is called "lever"; did you mean lever_innovation?' },
  ])("of $question, which does not exist, names the nearest and nothing else", async ({ question, message }) => {
    expect(await why(question, "--json")).toEqual({
      code: 1,
      stdout: "",
      stderr: `${message}\n`,
    });
  });

  test("of a claim prints its verdict in words, by its id or by a part of what it states", async () => {
    const [, first = ""] = readFileSync(join(out, "4-aggregate/claims.csv"), "utf8").split("\n");
    const [id = ""] = first.split(",");
    const { code, stdout } = await why(id);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${id}: [^]*\\n  verdict +\\w+: .*\\n  holds +no: `));
    expect((await why("all", "made-up", "CLUSTERS", "are", "industrial")).stdout).toBe(stdout);
    const asJson = JSON.parse((await why(id, "--json")).stdout);
    expect(asJson).toEqual([expect.objectContaining({ id, verdict: expect.any(String) })]);
  });

  test.each([{ words: [] }, { words: ["alpha", "--no-such-option"] }])(
    "of $words names its own help",
    async ({ words }) => {
      const { code, stderr } = await callCommand("why", ...words);
      expect(code).toBe(1);
      expect(stderr).toContain("(npm run why -- --help lists the options)");
    },
  );

  test("before any run names the command that makes the results", async () => {
    const nowhere = join(makeScratch(), "outputs");
    const { code, stdout, stderr } = await callCommand("why", "alpha", "--study", tinyWorld, "--out", nowhere);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      `${nowhere}/: expected the results, but there are none; run all stages: npm start -- --study ${tinyWorld} --out ${nowhere}\n`,
    );
  });
});

describe("another policy or another day", () => {
  const analyse = (...flags: string[]) => callCommand("run", "--study", tinyWorld, "--to", "aggregate", ...flags);

  test("give their own results in their own folder, and the manifest names them", async () => {
    const other = join(makeScratch(), "outputs");
    const before = contents(out);
    const { code, stderr } = await analyse("--policy", "majority", "--as-of", "2003-06-30", "--out", other);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(readFileSync(join(other, "manifest.json"), "utf8")).stages["3-triangulate"].parameters).toEqual({
      ...{ policy: "majority", reference_date: "2003-06-30", least_grade: "derived", events: "true", coder: "agreed" },
      ...{ without_kinds: "[]", without_sources: "[]", settled: "[]" },
    });
    expect(rulesIn(other)).not.toEqual(rulesIn(out));
    expect(contents(out)).toEqual(before);
  });

  test.each([
    {
      flags: ["--policy", "majorty"],
      message: /^--policy: expected one of primary-first, .*, but found "majorty"; did you mean majority\?$/m,
    },
    {
      flags: ["--least-grade", "statd"],
      message: /^--least-grade: expected one of stated, .*; did you mean stated\?$/m,
    },
    { flags: ["--settle", "alpha.governance"], message: /^--settle: expected case.field=value, but found/m },
    { flags: ["--as-of", "2023-02-30"], message: /^--as-of: expected a date as 2020-12-31, but found "2023-02-30"$/m },
  ])("$flags that there is not leaves the results as they were", async ({ flags, message }) => {
    const before = contents(out);
    const { code, stdout, stderr } = await analyse(...flags, "--out", out);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(message);
    expect(contents(out)).toEqual(before);
  });

  test("a kind of source that there is not is named by its option, and nothing is written", async () => {
    const other = join(makeScratch(), "outputs");
    const { code, stderr } = await analyse("--without-kind", "press_artcle", "--out", other);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^--without-kind: no kind of source is called "press_artcle"; did you mean press_article\?$/m,
    );
    expect(existsSync(join(other, "manifest.json"))).toBe(false);
  });

  test("never take the place of the study's own results", async () => {
    const before = contents(join(root, "outputs/3-triangulate"));
    const { code, stdout, stderr } = await callCommand("run", "--policy", "majority");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("--policy: outputs/ holds the study's own results; add --out FOLDER");
    expect(contents(join(root, "outputs/3-triangulate"))).toEqual(before);
  });

  test("are not replaced by a run without them, unless asked for, nor by another study's", async () => {
    const other = join(makeScratch(), "outputs");
    expect((await analyse("--as-of", "2003-06-30", "--out", other)).code).toBe(0);
    const before = contents(other);
    const { code, stderr } = await analyse("--out", other);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `--out: ${other}/ holds results made with reference_date 2003-06-30, not 2023-12-31; give the same options as then, name another folder, or add --replace\n1 problem; no result was written\n`,
    });
    const foreign = await callCommand("run", "--out", other);
    expect(foreign.stderr).toContain("holds results made from another study");
    const asked = await callCommand("why", "--out", other, "alpha");
    expect(asked).toMatchObject({ code: 1, stdout: "" });
    expect(asked.stderr).toContain(`--out: ${other}/ holds results made from another study than data/; give the study`);
    const status = await callCommand("status", "--out", other);
    expect(status).toMatchObject({ code: 1 });
    expect(status.stderr).toContain("holds results made from another study");
    expect(status.stdout).toMatch(/^1-ingest .*; and \d+ more\n/);
    expect(contents(other)).toEqual(before);
    expect((await analyse("--out", other, "--replace")).code).toBe(0);
    expect(rulesIn(other)).toEqual(rulesIn(out));
  });

  test("status names the command for the folder that was asked", async () => {
    const folder = join(makeScratch(), "two words");
    const { stdout } = await callCommand("status", "--study", tinyWorld, "--out", folder, "--policy", "majority");
    expect(stdout).toContain(`\nnext: npm start -- --study ${tinyWorld} --out '${folder}' --policy majority\n`);
  });
});

test.each([
  {
    words: ["--from", "6"],
    message:
      '--from: expected one of the stages 1-ingest, 2-clean, 3-triangulate, 4-aggregate, 5-plot, but found "6"\n',
  },
  { words: ["--to", "agregate"], message: "; did you mean aggregate?" },
  { words: ["--out", "outputs/1-ingest"], message: "--out: outputs/1-ingest/ is inside outputs/" },
  { words: ["--polcy", "majority"], message: "unknown option '--polcy'\n(Did you mean --policy?)\n" },
])("$words is refused in one plain style", async ({ words, message }) => {
  const printed: string[] = [];
  vi.spyOn(console, "error").mockImplementation((text: string) => void printed.push(text));
  await runCommandLine(["run", ...words]);
  expect(process.exitCode).toBe(1);
  expect(`${printed.join("\n")}\n`).toContain(message);
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

test("a reader that closes the pipe ends no run, and no stack trace is printed", async () => {
  const folder = join(makeScratch(), "outputs");
  const command = `node --require tsx/cjs pipeline/cli.ts run --study ${tinyWorld} --out ${folder} --to aggregate | head -1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: root, encoding: "utf8" });
  expect(stdout).toMatch(/^1-ingest .*\n$/);
  expect(stderr).toBe("");
  expect(contents(join(folder, "3-triangulate"))).toEqual(contents(join(out, "3-triangulate")));
});
