import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { makeScratch } from "../tiny-world/run-tiny-world.js";
import { call, copyOf, leftovers, results, run } from "./command.js";

const folder = makeScratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const before = join(folder, "before");
const other = ["--as-of", "2020-01-01"];
beforeAll(async () => {
  await call(before);
});

const full = (name: string) =>
  new RegExp(
    `^\\S+/${name}/\\S+: the disk is full \\(ENOSPC\\): \\d+ bytes \\(\\d+ files\\) are needed; free some space, or name another folder with --out\n1 problem; no result was written$`,
    "m",
  );

test("a disk that is full is told, with the file and the room it takes, and earlier results stay", async () => {
  const out = copyOf(before, join(folder, "full"));
  const { code, output } = await run(out, other, { unlucky: "write:4:ENOSPC" });
  expect(output).toMatch(full("full"));
  expect(code).toBe(1);
  expect(results(out)).toEqual(results(before));
  expect(leftovers(out)).toEqual([]);
  expect((await call(out, other)).code).toBe(0);
});

test("a file that cannot take its place says how many had been replaced, and the next run completes the rest", async () => {
  const out = copyOf(before, join(folder, "halfway"));
  const { code, output } = await run(out, other, { unlucky: "rename:3:EACCES" });
  expect(output).toMatch(/permission denied \(EACCES\); allow writing, or name another folder with --out/);
  expect(output).toMatch(/^1 problem; 2 files were already replaced; run again to complete$/m);
  expect(code).toBe(1);
  expect((await call(out)).code).toBe(0);
  expect(results(out)).toEqual(results(before));
});

test("a truly full disk", async ({ skip }) => {
  const out = mount("size=160k") ?? skip("a file system in memory may not be mounted here");
  writeFileSync(join(out, "others.bin"), new Uint8Array(120 * 1024));
  const { code, output } = await call(out);
  expect(output).toMatch(full("mounted"));
  expect(code).toBe(1);
  expect(results(out)).toEqual({ "others.bin": expect.anything() });
  rmSync(join(out, "others.bin"));
});

test("outputs that may only be read are told before any work", async ({ skip }) => {
  const out = mount("size=4m") ?? (isRoot() ? skip("root may write everywhere") : makeFolder());
  copyOf(before, out);
  const kept = results(out);
  if (isRoot()) execFileSync("mount", ["-o", "remount,ro", out]);
  else chmodSync(join(out, ".log"), 0o500);
  const { code, output } = await call(out, other);
  expect(output).toMatch(
    /^\S+\/mounted\/\.log\/lock: cannot be written: permission denied \(E\w+\); allow writing, or name another folder with --out\n1 problem; no result was written\n$/,
  );
  expect(code).toBe(1);
  expect(results(out)).toEqual(kept);
});

const isRoot = () => process.getuid?.() === 0;

function makeFolder(): string {
  const out = join(makeScratch(), "mounted");
  mkdirSync(out);
  return out;
}

/** A file system of its own, in memory; undefined where that is not allowed. */
function mount(options: string): string | undefined {
  const out = makeFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", out], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync("umount", [out]));
  return out;
}
