import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../../pipeline/runner/files.js";
import { describeLock, withLock } from "../../pipeline/runner/lock.js";
import { diagnosticsOf, scratch } from "../lib/scratch.js";

const dead = spawnSync(process.execPath, ["--version"]).pid;
const holder = (other: object = {}) =>
  JSON.stringify({ pid: dead, host: hostname(), life: "", since: "2023-12-31T00:00:00.000Z", command: "x", ...other });

function tryLock(out: string, wait = false) {
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);
  const done = withLock(out, { command: "npm start --", wait, tell }, async () => listFiles(out));
  return done.then((during) => ({ told, during }));
}

test("while the work goes on the lock lies there, and after it nothing does", async () => {
  const out = join(scratch(), "outputs");
  expect((await tryLock(out)).during).toEqual([".log/lock"]);
  expect(existsSync(out)).toBe(false);
});

test("work that fails gives the lock back", async () => {
  const out = scratch({ "a.csv": "" });
  const fails = () => Promise.reject(new Error("oh"));
  await expect(withLock(out, { command: "", wait: false, tell: () => {} }, fails)).rejects.toThrow("oh");
  expect(listFiles(out)).toEqual(["a.csv"]);
});

test.for([
  { left: "a process that is dead", lock: holder(), says: `process ${dead} on this machine, since 2023-12-31T00:00` },
  {
    left: "one whose number another process has now",
    lock: holder({ pid: process.ppid, life: "another" }),
    says: "cut short",
  },
  { left: "nobody", lock: "{", says: "a lock that names nobody" },
])("a lock left by $left is taken over, with what lies about", async ({ lock, says }, { skip }) => {
  if (lock.includes("another") && process.platform !== "linux")
    skip("this system does not tell one life of a process number from the next");
  const out = scratch({ ".log/lock": lock, ".log/new/1-a/half.csv": "ha", [`.log/lock.${dead}`]: "draft" });
  expect(describeLock(out)).toMatch(/^cut short: .*; the next run mends \S+\/lib-test-\w+\/$/);
  const { told, during } = await tryLock(out);
  expect(told).toEqual([expect.stringContaining(says)]);
  expect(during).toEqual([".log/lock"]);
});

test("of two that find the same dead lock, the one whose own was taken for it gives way", async () => {
  const out = scratch({ ".log/lock": holder() });
  // By the time that this returns the dead lock is replaced; then comes the other, which still takes it for dead.
  const running = tryLock(out);
  writeFileSync(join(out, ".log/lock"), holder({ pid: process.ppid }));
  expect(await diagnosticsOf(() => running)).toEqual([
    expect.stringContaining(`process ${process.ppid} on this machine`),
  ]);
});

test("a lock that is a link to nowhere is nobody's", async () => {
  const out = scratch({ ".log/runs.jsonl": "" });
  symlinkSync(join(out, "nowhere"), join(out, ".log/lock"));
  expect((await tryLock(out)).told).toEqual([expect.stringContaining("a lock that names nobody")]);
});

test.each([
  { held: "a living process", lock: holder({ pid: process.ppid }), by: `process ${process.ppid} on this machine` },
  { held: "another machine", lock: holder({ host: "elsewhere" }), by: `process ${dead} on elsewhere` },
])("a lock held by $held is left to it", async ({ lock, by }) => {
  const out = scratch({ ".log/lock": lock });
  expect(await diagnosticsOf(() => tryLock(out))).toEqual([
    expect.stringMatching(`expected no other run at work on \\S+/lib-test-\\w+/, but found ${by}, since .*--wait`),
  ]);
  expect(describeLock(out)).toMatch(/^at work on /);
  expect(readFileSync(join(out, ".log/lock"), "utf8")).toBe(lock);
});

test("with --wait, it waits until the other is done, and says for whom once", async () => {
  const out = scratch({ ".log/lock": holder({ pid: process.ppid }) });
  setTimeout(() => rmSync(join(out, ".log/lock")), 350);
  expect((await tryLock(out, true)).told).toEqual([expect.stringContaining(`waiting for process ${process.ppid}`)]);
});

test("a lock that someone else put in the place of ours is not ours to remove", async () => {
  const out = scratch();
  const tell = () => {};
  await withLock(out, { command: "", wait: false, tell }, async () => writeFileSync(join(out, ".log/lock"), "theirs"));
  expect(readFileSync(join(out, ".log/lock"), "utf8")).toBe("theirs");
});
