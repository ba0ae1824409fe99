import { expect, test } from "vitest";
import { jaccard } from "../../../pipeline/4-aggregate/profiles/jaccard.js";

test.each([
  { why: "two empty sets are the same", a: [], b: [], expected: 1 },
  { why: "an empty set and another have nothing in common", a: [], b: ["x"], expected: 0 },
  { why: "a set and itself", a: ["x", "y"], b: ["y", "x"], expected: 1 },
  { why: "nothing in common", a: ["x"], b: ["y"], expected: 0 },
  { why: "one of three", a: ["x", "y"], b: ["y", "z"], expected: 1 / 3 },
  { why: "a part of the other", a: ["x", "y", "z"], b: ["y"], expected: 1 / 3 },
])("$why: $expected", ({ a, b, expected }) => {
  expect(jaccard(new Set<string>(a), new Set<string>(b))).toBe(expected);
  expect(jaccard(new Set<string>(b), new Set<string>(a))).toBe(expected);
});

test("the distances of six sets are those of another library", () => {
  const sets = ["abc", "ab", "cde", "de", "ae", "bcd"].map((letters) => new Set(letters));
  const found = sets.map((a) => sets.map((b) => Number((1 - jaccard(a, b)).toFixed(4))));
  // Python, SciPy 1.17: squareform(pdist(sets, "jaccard")).round(4)
  expect(found).toEqual([
    [0, 0.3333, 0.8, 1, 0.75, 0.5],
    [0.3333, 0, 1, 1, 0.6667, 0.75],
    [0.8, 1, 0, 0.3333, 0.75, 0.5],
    [1, 1, 0.3333, 0, 0.6667, 0.75],
    [0.75, 0.6667, 0.75, 0.6667, 0, 1],
    [0.5, 0.75, 0.5, 0.75, 1, 0],
  ]);
});
