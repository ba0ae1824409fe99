import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withLock } from "../../pipeline/runner/lock.js";
import { makeScratch } from "../tiny-world/run-tiny-world.js";
import { call, type Ending, ending, leftovers, results, run, start, waitForOutput } from "./command.js";

const folder = makeScratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("of two runs at once one works; the other names it and ends, or waits", async () => {
  const out = join(folder, "shared");
  const holder = `process ${process.pid} \\(a test\\)`;
  await withLock(out, { command: "a test", wait: false, log: () => {} }, async () => {
    const refused = await run(out);
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(
      new RegExp(
        `^${out}/: locked by ${holder}; use --wait, or delete ${out}/\\.log/lock if that process is not a pipeline run\n1 problem; no result was written\n$`,
      ),
    );
  });
  let waiting = Promise.resolve<Ending | undefined>(undefined);
  await withLock(out, { command: "a test", wait: false, log: () => {} }, async () => {
    const second = start(out, ["--wait"]);
    waiting = ending(second);
    await waitForOutput(second, `waiting for process ${process.pid} (a test)`);
    expect(second.exitCode).toBeNull();
  });
  expect(await waiting).toMatchObject({ code: 0, output: expect.stringContaining("4-aggregate") });
  expect(leftovers(out)).toEqual([]);
});

test("an edited file, a missing one and a stranger are named; the first two are made again, the stranger stays", async () => {
  const out = join(folder, "outputs");
  await call(out);
  const before = results(out);
  writeFileSync(join(out, "2-clean/observations.csv"), "edited by hand\n");
  rmSync(join(out, "3-triangulate/values.csv"));
  writeFileSync(join(out, "mine.txt"), "a stranger");
  const { output, code } = await call(out);
  expect(output).toContain(`because ${out}/2-clean/observations.csv was edited`);
  expect(output).toMatch(/3-triangulate .* because \S+\/outputs\/3-triangulate\/values\.csv is missing/);
  expect(output).toContain(`${out}/mine.txt is made by no stage; it is left alone`);
  expect(code).toBe(0);
  expect(results(out)).toEqual({ ...before, "mine.txt": "a stranger" });
});
