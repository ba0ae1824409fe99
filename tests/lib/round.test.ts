import { expect, test } from "vitest";
import { roundTo } from "../../pipeline/lib/round.js";

test.each([
  { value: 65.04, decimals: 1, rounded: 65 },
  { value: 2 / 3, decimals: 3, rounded: 0.667 },
  { value: 0.5, decimals: 0, rounded: 1 },
  { value: -0.0001, decimals: 3, rounded: 0 },
])("$value with $decimals decimals is $rounded", ({ value, decimals, rounded }) => {
  expect(roundTo(value, decimals)).toBe(rounded);
});
