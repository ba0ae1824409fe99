import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { benchmarkTable, howFast, type Recorded, recordedRun, withRecord } from "./format-record.js";
import { summarise } from "./measured.js";

const root = join(__dirname, "../..");
const recorded = JSON.parse(readFileSync(join(__dirname, "recorded.json"), "utf8")) as Recorded;

test.each([
  { page: "docs/performance.md", text: recordedRun(recorded) },
  { page: "README.md", text: howFast(recorded) },
])("$page shows the last recorded run; else: npm run bench -- --record", ({ page, text }) => {
  const shown = readFileSync(join(root, page), "utf8");
  expect(withRecord(shown, text)).toBe(shown);
});

test("several runs come to their median, their spread, and the ratio to the peer run by run", () => {
  const run = (found: number, peer: number) => [{ what: "a run", unit: "s" as const, found, atMost: 5, peer }];
  // The ratios are 2/4, 6/8 and 4/16.
  expect(summarise("peers", [run(2, 4), run(6, 8), run(4, 16)], 3)).toEqual([
    {
      benchmark: "peers",
      what: "a run",
      unit: "s",
      runs: 3,
      load: 3,
      atMost: 5,
      found: [2, 4, 6],
      ofPeer: [0.25, 0.5, 0.75],
    },
  ]);
  const alone = [{ what: "a run", unit: "s" as const, found: 1.23456 }];
  expect(summarise("peers", [alone], 0)).toEqual([
    { benchmark: "peers", what: "a run", unit: "s", runs: 1, load: 0, found: [1.23, 1.23, 1.23] },
  ]);
});

test("a goal that the median misses is named as missed, and one run has no spread", () => {
  const rows = summarise(
    "peers",
    [[{ what: "a run", unit: "s", found: 7, atMost: 5, peer: 10, atMostOfPeer: 0.8 }]],
    2,
  );
  expect(benchmarkTable(rows).split("\n").at(-1)).toBe(
    "| `peers` | a run | 7 s |  | 1 | 2 | 5, missed | 0.7 × | 0.8 |",
  );
});

test("a page without the two lines is refused", () => {
  expect(() => withRecord("# A page", "text")).toThrow("expected the lines <!-- made by");
});
