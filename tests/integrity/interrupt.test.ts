import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeScratch, root } from "../tiny-world/run-tiny-world.js";
import { copyOf, ending, leftovers, results, run, saying, start } from "./command.js";

const folder = makeScratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const earlier = join(folder, "earlier");
beforeAll(async () => {
  await run(earlier);
}, 60_000);

/** What a run that changes everything says and leaves when it is told to end so long after it has said this. */
async function interrupt(signal: NodeJS.Signals, after: string, milliseconds: number) {
  const out = copyOf(earlier, join(folder, `${signal}-${after}-${milliseconds}`));
  const child = start(out, ["--as-of", "2020-01-01", "--force"]);
  const end = ending(child);
  await saying(child, after);
  await setTimeout(milliseconds);
  const asked = performance.now();
  child.kill(signal);
  const { code, said } = await end;
  expect(said).toMatch(/^interrupted; nothing was changed$/m);
  expect(results(out)).toEqual(results(earlier));
  expect(leftovers(out)).toEqual([]);
  return { code, waited: performance.now() - asked };
}

test("Ctrl-C ends the run within a second with 130, and changes nothing", async () => {
  const waits: number[] = [];
  for (const [after, milliseconds] of [
    ["1-ingest", 0],
    ["2-clean", 0],
    ["3-triangulate", 0],
    ["3-triangulate", 20],
    ["3-triangulate", 60],
  ] as const) {
    const { code, waited } = await interrupt("SIGINT", after, milliseconds);
    expect(code).toBe(130);
    waits.push(waited);
  }
  // Half of them, as the machine may be busy with other tests.
  expect(waits.sort((a, b) => a - b)[2]).toBeLessThan(1000);
}, 60_000);

test.each([
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)(
  "%s ends it with %i, and changes nothing",
  async (signal, expected) => {
    expect((await interrupt(signal, "1-ingest", 0)).code).toBe(expected);
  },
  60_000,
);

test.each([
  { done: "nothing", files: "[]", says: "interrupted; nothing was changed\n" },
  {
    done: "files written",
    files: '[["a.csv", Buffer.from("1")], ["b.csv", Buffer.from("2")], [".log/c", Buffer.from("3")]]',
    says: "interrupted, but 2 files had been written by then; npm run status tells whether that was all\n",
  },
])("interrupted with $done, it says so", async ({ files, says }) => {
  const out = join(folder, "endless");
  const program = `
    const load = (path) => require(${JSON.stringify(join(root, "pipeline/"))} + path + ".ts");
    load("commands/interrupt").exitWhenInterrupted();
    load("runner/files").writeTogether(${JSON.stringify(out)}, { files: ${files} });
    const work = async () => { for (;;) await load("lib/take-turn").takeTurn(); };
    console.log("begun");
    void work();`;
  const child = spawn(process.execPath, ["--require", "tsx/cjs", "--eval", program], { cwd: root });
  const end = ending(child);
  await saying(child, "begun");
  child.kill("SIGINT");
  expect(await end).toMatchObject({ code: 130, said: `begun\n${says}` });
});
