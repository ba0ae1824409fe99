import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeScratch } from "../tiny-world/run-tiny-world.js";
import { call, copyOf, leftovers, results, run } from "./command.js";

const folder = makeScratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [earlier, changed] = [join(folder, "earlier"), join(folder, "changed")];
const other = ["--as-of", "2020-01-01"];
beforeAll(async () => {
  await call(earlier);
  await call(copyOf(earlier, changed), other);
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"])(
  "%s ends the run at once and changes nothing, and the next run completes it",
  async (signal) => {
    const out = copyOf(earlier, join(folder, signal));
    expect(await run(out, other, { unlucky: `write:2:${signal}` })).toMatchObject({ code: null, signal });
    expect(results(out)).toEqual(results(earlier));
    const next = await call(out, other);
    expect(next.output).toMatch(/continuing after a run that was interrupted \(process \d+ \(npm start -- /);
    expect(next.code).toBe(0);
    expect(results(out)).toEqual(results(changed));
    expect(leftovers(out)).toEqual([]);
  },
);

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])("%s while the files take their places ends the run with %i, once all are there", async (signal, code) => {
  const out = copyOf(earlier, join(folder, `${signal}-late`));
  expect(await run(out, other, { unlucky: `rename:2:${signal}` })).toMatchObject({ code, signal: null });
  expect(results(out)).toEqual(results(changed));
  expect(leftovers(out)).toEqual([]);
});
