import { expect, test } from "vitest";
import { distanceOf } from "../../../pipeline/3-triangulate/agreement/distance.js";

test.each([
  { type: "code", a: "private", b: "private", expected: 0 },
  { type: "code", a: "private", b: "mixed", expected: 1 },
  { type: "place", a: "Rabat", b: "Salé", expected: 1 },
  { type: "year", a: "2010", b: "2013", expected: 9 },
  { type: "year", a: "2010..2012", b: "2013", expected: 4 },
  { type: "number", a: "94..", b: "100", expected: 36 },
  { type: "number", a: "..110", b: "100", expected: 100 },
  // MASI, from Passonneau (2006): 1 - J·M with M = 1, 2/3, 1/3, 0.
  { type: "codes", a: "a+b", b: "b+a", expected: 0 },
  { type: "codes", a: "a", b: "a+b", expected: 2 / 3 },
  { type: "codes", a: "a+b", b: "a+b+c", expected: 5 / 9 },
  { type: "codes", a: "a+b", b: "b+c", expected: 8 / 9 },
  { type: "codes", a: "a", b: "b", expected: 1 },
] as const)("as $type, $a and $b are $expected apart, both ways", ({ type, a, b, expected }) => {
  expect(distanceOf(type)(a, b)).toBeCloseTo(expected, 12);
  expect(distanceOf(type)(b, a)).toBeCloseTo(expected, 12);
});
