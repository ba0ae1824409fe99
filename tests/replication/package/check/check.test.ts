import { chmodSync, readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { scratch } from "../../../lib/scratch.js";
import { endOf, runBundle, startBundle } from "../run-bundle.js";

/** A machine whose npm is a few lines of shell: `ci` installs nothing, `start` leaves what was delivered, `run bundle` the same package. */
function machine(change: { ci?: string; start?: string; bundle?: string } = {}) {
  const folder = scratch({ "tmp/.keep": "" });
  const archive = join(folder, "package.zip");
  const {
    ci = "mkdir node_modules && echo 1 >node_modules/one",
    start = "cp -R ../delivered outputs",
    bundle = `cp ${archive} "$5"`,
  } = change;
  const npm = `#!/bin/sh\nset -e\ncase "$1" in\nci) ${ci} ;;\nstart) ${start} ;;\nrun) ${bundle} ;;\nesac\n`;
  const bin = scratch({ npm });
  chmodSync(join(bin, "npm"), 0o755);
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, TMPDIR: join(folder, "tmp"), FOLDER: folder };
  const left = () => readdirSync(join(folder, "tmp")).filter((name) => name.startsWith("replication-"));
  return { folder, words: ["--check", "--archive", archive], env, left };
}

test("a run that leaves what was delivered is the same in every byte", async () => {
  const { words, env, left } = machine();
  const { code, stdout, stderr } = await runBundle(words, env);
  expect({ code, stderr, left: left() }).toEqual({ code: 0, stderr: "", left: [] });
  const lines = stdout.trimEnd().split("\n");
  expect(lines.slice(1, 4)).toEqual([
    expect.stringMatching(/^unpacked in \S+replication-\w+: all sums as in SHA256SUMS$/),
    expect.stringMatching(/^npm ci: [\d.]+ s$/),
    expect.stringMatching(/^npm start -- --force: [\d.]+ s$/),
  ]);
  expect(lines.at(-1)).toMatch(/^\d+ files compared: all byte for byte the same$/);
});

test("what a run leaves otherwise, does not leave, or packs otherwise is reported by its cell or name", async () => {
  const { words, env, left } = machine({
    start:
      "cp -R ../delivered outputs && sed -i.old 's/^cm40,governance,[a-z]*/cm40,governance,public/' outputs/3-triangulate/values.csv && rm outputs/*/*.old outputs/4-aggregate/blocks.csv",
    bundle: 'echo another >"$5"',
  });
  const { code, stdout } = await runBundle(words, env);
  expect(stdout.split("\n").filter((line) => line.includes("a fresh run"))).toEqual([
    '3-triangulate/values.csv: row cm40, governance, column value: expected "private", but a fresh run made "public"',
    expect.stringMatching(/^4-aggregate\/blocks\.csv: the file: expected \d+ bytes, but a fresh run made nothing$/),
    expect.stringMatching(/^the package, made again: sha256: expected \w{64}, but a fresh run made \w{64}$/),
  ]);
  expect(stdout).toMatch(/^\d+ files compared: 3 different$/m);
  expect({ code, left: left() }).toEqual({ code: 1, left: [] });
});

test("the folder of a run that fails stays when it is asked for, with what was made in it", async () => {
  const { words, env, left, folder } = machine({ start: "mkdir outputs && echo 1 >outputs/half && exit 3" });
  const { code } = await runBundle([...words, "--keep"], env);
  expect({ code, left: left() }).toEqual({ code: 1, left: [expect.any(String)] });
  expect(readdirSync(join(folder, "tmp", left()[0] ?? "", "project/outputs"))).toEqual(["half"]);
});

test("what npm says when it fails is told", async () => {
  const { words, env, left } = machine({ ci: "echo 'EINTEGRITY of commander' >&2; exit 7" });
  const { code, stdout, stderr } = await runBundle(words, env);
  expect(stdout).toMatch(/^EINTEGRITY of commander$/m);
  expect(stderr).toBe("npm ci --no-audit --no-fund: expected exit code 0, but found 7, for the reasons above\n");
  expect({ code, left: left() }).toEqual({ code: 1, left: [] });
});

test("without npm that is said", async () => {
  const { words, env, left } = machine();
  const { code, stderr } = await runBundle(words, { ...env, PATH: scratch() });
  expect(stderr).toBe("npm: expected it on the PATH, but found none; it comes with Node.js: https://nodejs.org\n");
  expect({ code, left: left() }).toEqual({ code: 1, left: [] });
});

test("Ctrl-C ends npm and what it started, though they do not hear it and write on, and leaves nothing", async () => {
  const deaf = scratch({
    sh: "trap '' INT; while true; do mkdir -p outputs/$1 && echo >>outputs/$1/x; echo >>$FOLDER/$1; done",
  });
  const { words, env, left, folder } = machine({ start: `sh ${deaf}/sh started & sh ${deaf}/sh npm` });
  const child = startBundle(words, env);
  const end = endOf(child);
  const sizes = () => ["npm", "started"].map((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.size);
  while (sizes().includes(undefined) && child.exitCode === null) await setTimeout(20);
  child.kill("SIGINT");
  await setTimeout(100);
  // npm hands on what the terminal has sent already.
  child.kill("SIGINT");
  const { code, stderr } = await end;
  expect(stderr).toBe("interrupted, but 1 file had been written by then; the package is whole, but not checked\n");
  expect({ code, left: left() }).toEqual({ code: 130, left: [] });
  const before = sizes();
  await setTimeout(200);
  expect(sizes()).toEqual(before);
});
