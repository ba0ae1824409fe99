import { expect, test } from "vitest";
import { masi } from "../../../pipeline/lib/agreement/masi.js";

// Passonneau (2006): 1 - J·M with M = 1, 2/3, 1/3, 0.
test.each([
  { why: "equal sets", a: ["a", "b"], b: ["b", "a"], expected: 0 },
  { why: "two empty sets", a: [], b: [], expected: 0 },
  { why: "an empty set and another", a: [], b: ["a"], expected: 1 },
  { why: "nothing in common", a: ["a"], b: ["b"], expected: 1 },
  { why: "one within the other", a: ["a"], b: ["a", "b"], expected: 2 / 3 },
  { why: "overlapping sets", a: ["a", "b"], b: ["b", "c"], expected: 8 / 9 },
])("$why are $expected apart, both ways", ({ a, b, expected }) => {
  expect(masi(new Set(a), new Set(b))).toBeCloseTo(expected, 12);
  expect(masi(new Set(b), new Set(a))).toBeCloseTo(expected, 12);
});
