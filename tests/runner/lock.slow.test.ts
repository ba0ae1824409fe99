import { spawnSync } from "node:child_process";
import fs, { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { listFiles } from "../../pipeline/runner/files.js";
import { describeLock, withLock } from "../../pipeline/runner/lock.js";
import { diagnosticsOf, scratch } from "../lib/scratch.js";

const dead = spawnSync(process.execPath, ["--version"]).pid;
const holder = (other: object = {}) => JSON.stringify({ pid: dead, host: hostname(), command: "x", ...other });

function tryLock(out: string, wait = false) {
  const messages: string[] = [];
  const log = (line: string) => void messages.push(line);
  const done = withLock(out, { command: "npm start --", wait, log }, async () => listFiles(out));
  return done.then((during) => ({ messages, during }));
}

test("while the work goes on the lock lies there, and after it nothing does", async () => {
  const out = join(scratch(), "outputs");
  expect((await tryLock(out)).during).toEqual([".log/lock"]);
  expect(existsSync(out)).toBe(false);
});

test("work that fails gives the lock back", async () => {
  const out = scratch({ "a.csv": "" });
  const fails = () => Promise.reject(new Error("oh"));
  await expect(withLock(out, { command: "", wait: false, log: () => {} }, fails)).rejects.toThrow("oh");
  expect(listFiles(out)).toEqual(["a.csv"]);
});

test.each([
  { left: "a process that has ended", lock: holder(), by: `process ${dead} (x)` },
  {
    left: "an earlier process with our own number",
    lock: holder({ pid: process.pid }),
    by: `process ${process.pid} (x)`,
  },
  { left: "a process that ended before it could write", lock: "", by: "a process that left no name" },
])("a lock left by $left is taken over, with what it left half done", async ({ lock, by }) => {
  const out = scratch({ ".log/lock": lock, ".log/new/1-a/half.csv": "ha" });
  expect(describeLock(out)).toMatch(
    /^an earlier run was interrupted \(.*\); the next run completes \S+\/lib-test-\w+\/$/,
  );
  const { messages, during } = await tryLock(out);
  expect(messages).toEqual([expect.stringContaining(`continuing after a run that was interrupted (${by})`)]);
  expect(during).toEqual([".log/lock"]);
});

test("where files cannot be linked, the lock holds all the same", async () => {
  const out = scratch();
  const refuse = vi.spyOn(fs, "linkSync").mockImplementation(() => {
    throw Object.assign(new Error("EPERM"), { code: "EPERM" });
  });
  expect((await tryLock(out)).during).toEqual([".log/lock"]);
  expect(refuse).not.toHaveBeenCalled();
  refuse.mockRestore();
});

test("of two that find the same dead lock, the one whose own was taken for it gives way", async () => {
  const out = scratch({ ".log/lock": holder() });
  // By the time that this returns the dead lock is replaced; then comes the other, which still takes it for dead.
  const running = tryLock(out);
  writeFileSync(join(out, ".log/lock"), holder({ pid: process.ppid }));
  expect(await diagnosticsOf(() => running)).toEqual([
    expect.stringContaining(`locked by process ${process.ppid} (x)`),
  ]);
});

test("a lock that is a link to nowhere is nobody's", async () => {
  const out = scratch({ ".log/runs.jsonl": "" });
  symlinkSync(join(out, "nowhere"), join(out, ".log/lock"));
  expect((await tryLock(out)).messages).toEqual([expect.stringContaining("a process that left no name")]);
});

test.each([
  { held: "a living process", lock: holder({ pid: process.ppid }), by: `process ${process.ppid} \\(x\\)` },
  { held: "another machine", lock: holder({ host: "elsewhere" }), by: `process ${dead} on elsewhere \\(x\\)` },
])("a lock held by $held is left to it", async ({ lock, by }) => {
  const out = scratch({ ".log/lock": lock });
  expect(await diagnosticsOf(() => tryLock(out))).toEqual([
    expect.stringMatching(
      `/lib-test-\\w+/: locked by ${by}; use --wait, or delete \\S+/\\.log/lock if that process is not a pipeline run`,
    ),
  ]);
  expect(describeLock(out)).toMatch(/ is locked by process /);
  expect(readFileSync(join(out, ".log/lock"), "utf8")).toBe(lock);
});

test("with --wait, it waits until the other is done, and says for whom once", async () => {
  const out = scratch({ ".log/lock": holder({ pid: process.ppid }) });
  const messages: string[] = [];
  const log = (line: string) => {
    messages.push(line);
    setTimeout(() => rmSync(join(out, ".log/lock")), 350);
  };
  await withLock(out, { command: "", wait: true, log }, async () => {});
  expect(messages).toEqual([expect.stringContaining(`waiting for process ${process.ppid} (x)`)]);
});

test("a lock that someone else put in the place of ours is not ours to remove", async () => {
  const out = scratch();
  await withLock(out, { command: "", wait: false, log: () => {} }, async () =>
    writeFileSync(join(out, ".log/lock"), "theirs"),
  );
  expect(readFileSync(join(out, ".log/lock"), "utf8")).toBe("theirs");
});
