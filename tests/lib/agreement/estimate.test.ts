import { expect, test } from "vitest";
import { estimate } from "../../../pipeline/lib/agreement/estimate.js";
import { krippendorffAlpha } from "../../../pipeline/lib/agreement/krippendorff-alpha.js";

const nominal = (a: string, b: string) => (a === b ? 0 : 1);
const estimated = (pairs: readonly string[]) =>
  estimate(
    krippendorffAlpha(
      pairs.map((pair) => [...pair]),
      nominal,
    ),
    pairs.length,
  );

test("a statistic has an interval around it, both rounded to three decimals", () => {
  const { value, low, high, code } = estimated(["aa", "ab", "bb", "bb", "aa", "ba", "aa", "bb"]);
  // D_o = 4/16; D_e = 2 · 8 · 8 / (16 · 15): alpha = 1 - 0.25 / 0.5333.
  expect(value).toBe(0.531);
  expect(low).toBeLessThan(0.531);
  expect(high).toBe(1);
  expect(code).toBe("");
});

test.each([
  { why: "one category leaves no statistic", pairs: ["aa", "aa"], value: null, code: "one_category" },
  {
    why: "no variety leaves no interval",
    pairs: Array(20).fill(["aa", "bb"]).flat(),
    value: 1,
    code: "interval_degenerate",
  },
])("$why", ({ pairs, value, code }) => {
  expect(estimated(pairs)).toEqual({ value, low: null, high: null, code });
});
