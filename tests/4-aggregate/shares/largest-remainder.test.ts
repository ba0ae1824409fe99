import { expect, test } from "vitest";
import { largestRemainder } from "../../../pipeline/4-aggregate/shares/largest-remainder.js";

test.each([
  { why: "a lone part is the whole", parts: [7], units: 1000, expected: [1000] },
  { why: "what is empty stays empty", parts: [0, 3, 0], units: 1000, expected: [0, 1000, 0] },
  { why: "what comes out even is left as it is", parts: [10, 4, 2], units: 1000, expected: [625, 250, 125] },
  { why: "the largest remainders are rounded up", parts: [8, 2, 4], units: 1000, expected: [571, 143, 286] },
  { why: "of equal remainders the larger part's comes first", parts: [5, 11], units: 1000, expected: [312, 688] },
  { why: "of equal parts the first listed comes first", parts: [1, 1, 1], units: 1000, expected: [334, 333, 333] },
  { why: "more parts than units leave some with none", parts: [1, 1, 1], units: 2, expected: [1, 1, 0] },
])("$why: $parts in $units units are $expected", ({ parts, units, expected }) => {
  expect(largestRemainder(parts, units)).toEqual(expected);
});

test("the 120 seats of the bill of 1792 come out as Hamilton gave them", () => {
  // COMAP, For All Practical Purposes, 10th edition, table 14.5; populations of the census of 1790.
  const states = {
    Connecticut: [236841, 8],
    Delaware: [55540, 2],
    Georgia: [70835, 2],
    Kentucky: [68705, 2],
    Maryland: [278514, 9],
    Massachusetts: [475327, 16],
    "New Hampshire": [141822, 5],
    "New Jersey": [179570, 6],
    "New York": [331589, 11],
    "North Carolina": [353523, 12],
    Pennsylvania: [432879, 14],
    "Rhode Island": [68446, 2],
    "South Carolina": [206236, 7],
    Vermont: [85533, 3],
    Virginia: [630560, 21],
  } as const;
  const rows = Object.values(states);
  expect(
    largestRemainder(
      rows.map(([people]) => people),
      120,
    ),
  ).toEqual(rows.map(([, seats]) => seats));
});

test("whatever the counts of up to 17 clusters, the units are all given out and none is a whole unit off", () => {
  for (let a = 0; a <= 17; a++) {
    for (let b = 0; a + b <= 17; b++) {
      const parts = [a, b, 17 - a - b];
      const rounded = largestRemainder(parts, 1000);
      expect(rounded.reduce((sum, units) => sum + units)).toBe(1000);
      for (const [index, units] of rounded.entries())
        expect(Math.abs(units - (1000 * (parts[index] as number)) / 17)).toBeLessThan(1);
    }
  }
});

test.each([
  { why: "no parts", parts: [], units: 1000, message: /parts must be/ },
  { why: "a whole of nothing", parts: [0, 0], units: 1000, message: /parts must be/ },
  { why: "a part below 0", parts: [2, -1], units: 1000, message: /parts must be/ },
  { why: "half a part", parts: [0.5], units: 1000, message: /parts must be/ },
  { why: "no units", parts: [1], units: 0, message: /units must be/ },
])("$why is refused", ({ parts, units, message }) => {
  expect(() => largestRemainder(parts, units)).toThrow(message);
});
