import { expect, test } from "vitest";
import { selectStages } from "../../pipeline/runner/select-stages.js";
import type { AnyStage } from "../../pipeline/runner/stage.js";
import { diagnosticsOf } from "../lib/scratch.js";

const stages = ["1-ingest", "2-clean", "3-plot"].map(
  (name): AnyStage => ({ name, reads: {}, writes: {}, run: () => ({}) }),
);

test.each([
  { range: {}, first: 0, last: 2 },
  { range: { from: "clean" }, first: 1, last: 2 },
  { range: { to: "2-clean" }, first: 0, last: 1 },
  { range: { from: "2-clean", to: "clean" }, first: 1, last: 1 },
])("$range is from place $first to place $last", ({ range, first, last }) => {
  expect(selectStages(stages, range)).toEqual({ first, last });
});

test("of no stages, none may run", () => {
  const { first, last } = selectStages([], {});
  expect(last).toBeLessThan(first);
});

test.each([
  {
    range: { from: "clear" },
    messages: '--from: expected one of ingest, clean, plot, but found "clear"; did you mean clean?',
  },
  { range: { to: "2" }, messages: '--to: expected one of ingest, clean, plot, but found "2"' },
  { range: { to: "" }, messages: '--to: expected one of ingest, clean, plot, but found ""' },
  {
    range: { from: "plot", to: "clean" },
    messages: "--from: expected 2-clean, as --to, or a stage before it, but found 3-plot",
  },
])("$range is refused: $messages", async ({ range, messages }) => {
  expect(await diagnosticsOf(() => selectStages(stages, range))).toEqual([messages]);
});
