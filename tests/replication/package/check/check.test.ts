import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { makeArchive } from "../../../../replication/package/archive/make-archive.js";
import { check } from "../../../../replication/package/check/check.js";
import { diagnosticsOf, scratch } from "../../../lib/scratch.js";
import { callBundle, endOf, startBundle } from "../run-bundle.js";
import { files } from "../study-package.js";

const archive = makeArchive(files);
afterEach(() => void vi.unstubAllEnvs());

/** The check alone, of the package made once for all: what it prints, and how it ends. */
async function checkOn(env: NodeJS.ProcessEnv, keep = false) {
  const lines: string[] = [];
  stub(env);
  const log = (line: string) => void lines.push(line);
  const checking = { isWanted: () => true, keep, log, env: process.env };
  const diagnostics = await diagnosticsOf(() => check(archive, checking));
  return { lines, diagnostics };
}

function stub(env: NodeJS.ProcessEnv): void {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
}

/** A machine whose npm is a few lines of shell: `ci` installs nothing, `start` leaves what was delivered, `run bundle` the same package. */
function machine(change: { ci?: string; start?: string; bundle?: string } = {}) {
  const folder = scratch({ "tmp/.keep": "" });
  const place = join(folder, "package.zip");
  const {
    ci = "mkdir node_modules && echo 1 >node_modules/one",
    start = "cp -R ../delivered outputs",
    bundle = `cp ${place} "$5"`,
  } = change;
  const npm = `#!/bin/sh\nset -e\ncase "$1" in\nci) ${ci} ;;\nstart) ${start} ;;\nrun) ${bundle} ;;\nesac\n`;
  const bin = scratch({ npm });
  chmodSync(join(bin, "npm"), 0o755);
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, TMPDIR: join(folder, "tmp"), FOLDER: folder };
  const left = () => readdirSync(join(folder, "tmp")).filter((name) => name.startsWith("replication-"));
  return { folder, words: ["--check", "--archive", place], env, left };
}

test("a run that leaves what was delivered is the same in every byte", async () => {
  const { words, env, left } = machine();
  stub(env);
  const { code, stdout, stderr } = await callBundle(...words);
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
  stub(env);
  const { code, stdout } = await callBundle(...words);
  expect(stdout.split("\n").filter((line) => line.includes("a fresh run"))).toEqual([
    '3-triangulate/values.csv: row cm40, governance, column value: expected "private", but a fresh run made "public"',
    expect.stringMatching(/^4-aggregate\/blocks\.csv: the file: expected \d+ bytes, but a fresh run made nothing$/),
    expect.stringMatching(/^the package, made again: sha256: expected \w{64}, but a fresh run made \w{64}$/),
  ]);
  expect(stdout).toMatch(/^\d+ files compared: 3 different$/m);
  expect({ code, left: left() }).toEqual({ code: 1, left: [] });
});

test("the folder of a run that fails stays when it is asked for, with what was made in it", async () => {
  const { env, left, folder } = machine({ start: "mkdir outputs && echo 1 >outputs/half && exit 3" });
  await checkOn(env, true);
  expect(left()).toEqual([expect.any(String)]);
  expect(readdirSync(join(folder, "tmp", left()[0] ?? "", "project/outputs"))).toEqual(["half"]);
});

test("what npm says when it fails is told", async () => {
  const { env, left } = machine({ ci: "echo 'EINTEGRITY of commander' >&2; exit 7" });
  const { lines, diagnostics } = await checkOn(env);
  expect(lines).toContain("EINTEGRITY of commander");
  expect(diagnostics).toEqual([
    "npm ci --no-audit --no-fund: expected exit code 0, but found 7, for the reasons above",
  ]);
  expect(left()).toEqual([]);
});

test("without npm that is said", async () => {
  const { env, left } = machine();
  const { diagnostics } = await checkOn({ ...env, PATH: scratch() });
  expect(diagnostics).toEqual([
    "npm: expected it on the PATH, but found none; it comes with Node.js: https://nodejs.org",
  ]);
  expect(left()).toEqual([]);
});

test("Ctrl-C ends npm and what it started, though they do not hear it and write on, and leaves nothing", async () => {
  const deaf = scratch({
    sh: "trap '' INT; while true; do mkdir -p outputs/$1 && echo >>outputs/$1/x; echo $$ >>$FOLDER/$1; done",
  });
  const { words, env, left, folder } = machine({ start: `sh ${deaf}/sh started & sh ${deaf}/sh npm` });
  const child = startBundle(words, env);
  const end = endOf(child);
  const written = () => ["npm", "started"].map((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.size);
  while (written().some((size) => !size) && child.exitCode === null) await setTimeout(20);
  child.kill("SIGINT");
  await setTimeout(100);
  // npm hands on what the terminal has sent already.
  child.kill("SIGINT");
  const { code, stderr } = await end;
  expect(stderr).toBe("interrupted, but 1 file had been written by then; the package is whole, but not checked\n");
  expect({ code, left: left() }).toEqual({ code: 130, left: [] });
  // Each wrote its own number, line after line.
  const ids = ["npm", "started"].map((file) => Number(readFileSync(join(folder, file), "utf8").split("\n")[0]));
  // They are ended by then, but it is the system that clears them away.
  while (ids.some(isThere)) await setTimeout(20);
});

function isThere(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
