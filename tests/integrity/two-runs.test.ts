import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeScratch } from "../tiny-world/run-tiny-world.js";
import { ending, leftovers, results, run, saying, start } from "./command.js";

const folder = makeScratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("of two runs at once one works; the other says who does, or waits", async () => {
  const out = join(folder, "shared");
  const first = start(out);
  const firstEnd = ending(first);
  await saying(first, "1-ingest");
  // It holds the lock for as long as the others need to meet it, however busy the machine is.
  first.kill("SIGSTOP");
  const refused = await run(out);
  const second = start(out, ["--wait"]);
  const secondEnd = ending(second);
  await saying(second, "waiting for process");
  first.kill("SIGCONT");
  expect((await firstEnd).code).toBe(0);
  const waited = await secondEnd;
  expect(refused.code).toBe(1);
  expect(refused.said).toMatch(
    new RegExp(
      `^${out}/\\.log/lock: expected no other run at work on ${out}/, but found process ${first.pid} on this machine, since \\S+Z: npm start -- .*; wait for it with --wait, or, if that process is no run of ours, remove the file\n1 problem; nothing was written\n$`,
    ),
  );
  expect(waited.said).toContain(`${out}/: waiting for process ${first.pid} on this machine`);
  expect(waited.said).toContain("0 files written");
  expect(waited.code).toBe(0);
  expect(leftovers(out)).toEqual([]);
}, 60_000);

test("an edited file, a missing one and a stranger are named; the first two are made again, the stranger stays", async () => {
  const out = join(folder, "outputs");
  await run(out);
  const before = results(out);
  writeFileSync(join(out, "2-clean/observations.csv"), "edited by hand\n");
  rmSync(join(out, "3-triangulate/values.csv"));
  writeFileSync(join(out, "mine.txt"), "a stranger");
  const { said, code } = await run(out);
  expect(said).toContain(`because ${out}/2-clean/observations.csv was edited`);
  expect(said).toMatch(/3-triangulate .* because \S+\/outputs\/3-triangulate\/values\.csv is missing/);
  expect(said).toContain(`${out}/mine.txt is made by no stage; it is left alone`);
  expect(code).toBe(0);
  expect(results(out)).toEqual({ ...before, "mine.txt": "a stranger" });
}, 60_000);
