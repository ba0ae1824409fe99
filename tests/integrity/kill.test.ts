import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeScratch } from "../tiny-world/run-tiny-world.js";
import { call, copyOf, leftovers, results, run, runHere } from "./command.js";

// A run that changes many files is killed before any change that it makes on the disk. Each file must be the one of before or the one of after, and the next run
// must end with the same bytes as one that nobody disturbed.

const folder = makeScratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [before, after] = [join(folder, "before"), join(folder, "after")];
const short = ["--to", "triangulate"];
let changes = 0;
beforeAll(async () => {
  await call(before, [...short, "--as-of", "2020-01-01"]);
  const { output } = await run(copyOf(before, after), short, { unlucky: "any:0:" });
  changes = Number(/^changes of the disk: (\d+)$/m.exec(output)?.[1]);
});

function expectWhole(out: string): void {
  const [old, fresh] = [results(before), results(after)];
  for (const [path, text] of Object.entries(results(out))) expect([old[path], fresh[path]], path).toContain(text);
  for (const file of leftovers(out).filter((name) => name === "lock"))
    JSON.parse(readFileSync(join(out, ".log", file), "utf8"));
}

function expectComplete(out: string): void {
  expect(results(out)).toEqual(results(after));
  expect(leftovers(out)).toEqual([]);
}

test("killed before any of 12 changes of the disk, spread over all, it leaves whole files, and the next run completes the rest", async () => {
  expect(changes).toBeGreaterThan(12);
  // One in each twelfth, the first and the last of all among them.
  const points = seeded(12, 2025).map((share, index) => 1 + Math.floor(((index + share) / 12) * changes));
  const moments = [...new Set([1, ...points, changes])];
  const next = async (): Promise<void> => {
    const moment = moments.pop();
    if (moment === undefined) return;
    const out = copyOf(before, join(folder, `out-${moment}`));
    expect((await run(out, short, { unlucky: `any:${moment}:SIGKILL` })).signal, `${moment}`).toBe("SIGKILL");
    expectWhole(out);
    await runHere(out);
    expectComplete(out);
    return next();
  };
  await Promise.all([next(), next(), next()]);
});

// The moment in which the files take their places is sought out in full.
test("killed at any of its renames, it leaves old and new files, and the next run completes them", async () => {
  const [old, fresh] = [results(before), results(after)];
  const changed = Object.keys(fresh).filter((path) => old[path] !== fresh[path]);
  expect(changed.length).toBeGreaterThan(3);
  for (const at of changed.keys()) {
    const out = copyOf(before, join(folder, `renamed-${at}`));
    expect((await run(out, short, { unlucky: `rename:${at + 1}:SIGKILL` })).signal).toBe("SIGKILL");
    expectWhole(out);
    const renamed = Object.entries(results(out)).filter(([path, text]) => text !== old[path]);
    expect(renamed).toHaveLength(at);
    const { code, output } = await call(out, short);
    expect(output).toMatch(/continuing after a run that was interrupted \(process \d+ \(npm start -- /);
    expect(code).toBe(0);
    expectComplete(out);
  }
});

/** Numbers from 0 to 1, the same each time. Source: the minimal standard of Park & Miller (1988). */
function seeded(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  });
}
