import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readProject } from "../../bundle/list-files.js";
import { scratch } from "../lib/scratch.js";

const root = resolve(__dirname, "../..");

function bundle(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const args = ["--require", "tsx/cjs", "bundle/cli.ts", ...words];
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root, env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test("two archives are the same in every byte, also in another time zone and language", {
  timeout: 60_000,
}, async () => {
  const folder = scratch();
  const [one, other] = [join(folder, "one.zip"), join(folder, "other.zip")];
  const made = await Promise.all([
    bundle(["--out", one], { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" }),
    bundle(["--out", other], { TZ: "America/New_York", LC_ALL: "C" }),
  ]);
  expect(made.map(({ stderr }) => stderr)).toEqual(["", ""]);
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
});

test("what a check took is kept only of a check", async () => {
  expect(await bundle(["--record"])).toEqual({
    code: 1,
    stdout: "",
    stderr: "--record: expected --check beside it, but found none\n",
  });
});

test("the package has every file of the project that git knows, and no other", () => {
  const known = tracked();
  if (known === undefined) return console.warn("NO GIT HERE: the package's list of files is not compared with git's");
  expect([...readProject(root).keys()]).toEqual(known.sort());
});

function tracked(): string[] | undefined {
  try {
    const top = execFileSync("git", ["rev-parse", "--show-toplevel"], { cwd: root, encoding: "utf8", stdio: "pipe" });
    if (resolve(top.trim()) !== root) return undefined;
    const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
    });
    return listed.split("\0").filter((file) => file !== "");
  } catch {
    return undefined;
  }
}
