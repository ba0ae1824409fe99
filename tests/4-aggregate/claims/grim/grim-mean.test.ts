import { expect, test } from "vitest";
import { grimMean } from "../../../../pipeline/4-aggregate/claims/grim/grim-mean.js";

test.each([
  { mean: "5.19", n: 28, fits: [] }, // Brown & Heathers (2017): 145 / 28 = 5.179 and 146 / 28 = 5.214
  { mean: "5.18", n: 28, fits: ["half-up 145", "half-even 145", "half-down 145", "raised 145"] },
  { mean: "5.17", n: 28, fits: ["truncated 145"] },
  // As floating-point numbers 7.01 - 0.01 and 0.24 + 0.01 fall on the bound, which belongs to neither figure.
  { mean: "7.01", n: 29, fits: [] },
  { mean: "7.00", n: 29, fits: ["half-up 203", "half-even 203", "half-down 203", "truncated 203", "raised 203"] },
  { mean: "0.24", n: 28, fits: [] },
  { mean: "0.25", n: 28, fits: ["half-up 7", "half-even 7", "half-down 7", "truncated 7", "raised 7"] },
  // A tie: 1 / 8 = 0.125.
  { mean: "0.13", n: 8, fits: ["half-up 1", "raised 1"] },
  { mean: "0.12", n: 8, fits: ["half-even 1", "half-down 1", "truncated 1"] },
  { mean: "0.00", n: 8, fits: ["half-up 0", "half-even 0", "half-down 0", "truncated 0", "raised 0"] },
])("a mean of $mean of $n is $fits", ({ mean, n, fits }) => {
  const found = grimMean({ mean, n: [n, n] });
  expect(found.map(({ rule, least }) => `${rule} ${least}`)).toEqual(fits);
  expect(found.every(({ least, most }) => least === most)).toBe(true);
});

// Examples of the method's literature, by rounding half up, half to even or half down.
test.each([
  { mean: "7.22", n: 32, isPossible: true },
  { mean: "4.74", n: 25, isPossible: false },
  { mean: "5.23", n: 29, isPossible: false },
  { mean: "2.57", n: 24, isPossible: false },
  { mean: "6.77", n: 27, isPossible: false },
])("that a mean of $mean of $n, rounded to the nearest, is possible: $isPossible", ({ mean, n, isPossible }) => {
  const nearest = grimMean({ mean, n: [n, n] }).filter(({ rule }) => rule.startsWith("half-"));
  expect(nearest.length > 0).toBe(isPossible);
});

test("a mean with few decimals has a range of totals", () => {
  expect(grimMean({ mean: "5", n: [10, 10] })).toEqual([
    { rule: "half-up", n: 10, least: 45, most: 54 },
    { rule: "half-even", n: 10, least: 46, most: 54 },
    { rule: "half-down", n: 10, least: 46, most: 55 },
    { rule: "truncated", n: 10, least: 50, most: 59 },
    { rule: "raised", n: 10, least: 41, most: 50 },
  ]);
});

test("every mean of up to 25 cases with two decimals has the totals that trying them all finds", () => {
  for (let n = 1; n <= 25; n++) {
    for (let hundredths = 0; hundredths <= 300; hundredths++) {
      // Half up in whole numbers: 100 total / n + 1 / 2, cut off.
      const totals = Array.from({ length: 3 * n + 2 }, (_, total) => total).filter(
        (total) => (BigInt(200 * total) + BigInt(n)) / BigInt(2 * n) === BigInt(hundredths),
      );
      const mean = (hundredths / 100).toFixed(2);
      const found = grimMean({ mean, n: [n, n] }).filter(({ rule }) => rule === "half-up");
      expect(found.map(({ least, most }) => [least, most])).toEqual(
        totals.length === 0 ? [] : [[totals[0], totals.at(-1)]],
      );
    }
  }
});

test("a mean that is no figure is refused", () => {
  expect(() => grimMean({ mean: "about 5", n: [1, 2] })).toThrow('but found "about 5"');
  expect(() => grimMean({ mean: "5", n: [2, 1] })).toThrow("but found [2, 1]");
});
