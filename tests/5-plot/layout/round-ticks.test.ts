import { expect, test } from "vitest";
import { roundTicks } from "../../../pipeline/5-plot/layout/round-ticks.js";

// As d3-array's ticks(...nice(least, greatest, steps), steps) gives them, but for the least step of 1.
test.each([
  { range: [1, 30], leastStep: 1, expected: [0, 5, 10, 15, 20, 25, 30] },
  { range: [94, 200], leastStep: 1, expected: [80, 100, 120, 140, 160, 180, 200] },
  { range: [0, 2], leastStep: 1, expected: [0, 1, 2] },
  { range: [0, 2], leastStep: 0, expected: [0, 0.5, 1, 1.5, 2] },
  { range: [-2, 7], leastStep: 0, expected: [-2, 0, 2, 4, 6, 8] },
  { range: [0.12, 0.31], leastStep: 0, expected: [0.1, 0.15, 0.2, 0.25, 0.3, 0.35] },
  { range: [1200, 98000], leastStep: 1, expected: [0, 20000, 40000, 60000, 80000, 100000] },
] as const)(
  "from $range, steps of at least $leastStep: $expected",
  ({ range: [least, greatest], leastStep, expected }) => {
    expect(roundTicks(least, greatest, 5, leastStep)).toEqual(expected);
  },
);
