import { expect, test } from "vitest";
import { formatChanges } from "../../pipeline/commands/format-changes.js";
import type { Change } from "../../pipeline/schemas/index.js";

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

test("the cases that nobody has said anything of since are named, beside those of which somebody has", () => {
  const row = (case_id: string, change: Change["change"]): Change => ({
    ...{ case_id, field: "owner", change, before: "town", after: "town" },
    ...{ before_status: "primary-only", after_status: "primary-only", before_stated_on: "", after_stated_on: "" },
    ...{ before_statements: "s1", after_statements: "s1", contradicting: "" },
  });
  const rows = [row("alpha", "unchanged"), row("alpha", "not_stated_again"), row("delta", "not_stated_again")];
  const text = formatChanges({ ...given, changes: rows, sample: { before: [], after: [] } }, 200);
  expect(text).toContain(
    "cases with a new statement: 1 (alpha); with none, so that nothing shows whether they changed: 1 (delta)",
  );
  expect(text).toMatch(/unchanged +1\n +not stated again +2/);
});
