import { expect, test } from "vitest";
import { quantile } from "../../../pipeline/4-aggregate/shares/quantile.js";

const [below, above] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

test.each([
  { ascending: [7], p: 0.25, expected: 7 },
  // Python: statistics.quantiles([1, 2, 4, 8], method="inclusive") gives 1.75, 3.0, 5.0; so does R's quantile().
  { ascending: [1, 2, 4, 8], p: 0.25, expected: 1.75 },
  { ascending: [1, 2, 4, 8], p: 0.5, expected: 3 },
  { ascending: [1, 2, 4, 8], p: 0.75, expected: 5 },
  { ascending: [1, 2, 4, 8], p: 0, expected: 1 },
  { ascending: [1, 2, 4, 8], p: 1, expected: 8 },
  { ascending: [5, 5, 5], p: 0.75, expected: 5 },
  { ascending: [below, 2, above], p: 0.5, expected: 2 },
  { ascending: [below, 2, above], p: 0.25, expected: below },
  { ascending: [below, 2, above], p: 0.75, expected: above },
  { ascending: [below, below, 3], p: 0.25, expected: below },
  { ascending: [3, above, above], p: 0.75, expected: above },
  { ascending: [below, above], p: 0.5, expected: below },
])("the quantile of $ascending at $p is $expected", ({ ascending, p, expected }) => {
  expect(quantile(ascending, p)).toBe(expected);
});
