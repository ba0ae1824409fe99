import { expect, test } from "vitest";
import { formatChanges } from "../../pipeline/commands/format-changes.js";

const given = { earlier: "2024-12-31", later: "2026-12-31", changes: [], shareChanges: [] };
const linesOf = (before: string[], after: string[]) =>
  formatChanges({ ...given, sample: { before, after } }, 120).split("\n");

test("cases that are in one sample only are named, and values are counted of those in both", () => {
  expect(linesOf(["alpha", "delta", "sigma"], ["alpha", "omega"]).slice(0, 2)).toEqual([
    "2024-12-31 → 2026-12-31: 0 values known on either side, of 1 case in both samples",
    "  cases in the sample: 3 → 2; only before: delta, sigma; only after: omega",
  ]);
});

test("of one sample on both sides there is no such line", () => {
  expect(linesOf(["alpha", "delta"], ["alpha", "delta"]).join("\n")).not.toContain("cases in the sample");
});
