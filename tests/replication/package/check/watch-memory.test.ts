import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPeak, watchMemory } from "../../../../replication/package/check/watch-memory.js";
import { scratch } from "../../../lib/scratch.js";

test("the largest Node process tells its memory, and the person's own options stay", () => {
  const log = join(scratch(), "memory");
  const env = { ...process.env, ...watchMemory(log, { NODE_OPTIONS: "--max-old-space-size=777" }) };
  const run = (code: string) => execFileSync(process.execPath, ["-p", code], { env, encoding: "utf8" });
  expect(run("process.env.NODE_OPTIONS")).toMatch(/^--max-old-space-size=777 --require "/);
  run("Buffer.alloc(200e6, 1).length");
  expect(readPeak(log)).toBeGreaterThan(200);
  expect(readPeak(log)).toBeLessThan(400);
});

test("where nothing was noted the peak is 0", () => {
  expect(readPeak(join(scratch(), "none"))).toBe(0);
});
