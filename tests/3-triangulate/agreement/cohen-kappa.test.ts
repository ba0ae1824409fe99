import { expect, test } from "vitest";
import { cohenKappa } from "../../../pipeline/3-triangulate/agreement/cohen-kappa.js";

type Pair = readonly [string, string];
const tableOf = (counts: readonly (readonly [string, string, number])[]): Pair[] =>
  counts.flatMap(([one, other, count]) => Array.from({ length: count }, (): Pair => [one, other]));
const twoByTwo = (a: number, b: number, c: number, d: number) =>
  tableOf([
    ["yes", "yes", a],
    ["yes", "no", b],
    ["no", "yes", c],
    ["no", "no", d],
  ]);

test.each([
  // The three worked examples of en.wikipedia.org/wiki/Cohen's_kappa (grant proposals; same agreement, two margins).
  { why: "20, 5, 10, 15", pairs: twoByTwo(20, 5, 10, 15), expected: 0.4 },
  { why: "45, 15, 25, 15", pairs: twoByTwo(45, 15, 25, 15), expected: 0.1304 },
  { why: "25, 35, 5, 35", pairs: twoByTwo(25, 35, 5, 35), expected: 0.2593 },
  // scikit-learn's documentation of cohen_kappa_score.
  {
    why: "three categories",
    pairs: tableOf([
      ["negative", "negative", 2],
      ["positive", "positive", 1],
      ["neutral", "neutral", 1],
      ["positive", "negative", 1],
    ]),
    expected: 0.6875,
  },
  {
    why: "the 200 patients of Cohen (1960), table 1", // published there as .492
    pairs: tableOf([
      ["personality disorder", "personality disorder", 88],
      ["personality disorder", "neurosis", 14],
      ["personality disorder", "psychosis", 18],
      ["neurosis", "personality disorder", 10],
      ["neurosis", "neurosis", 40],
      ["neurosis", "psychosis", 10],
      ["psychosis", "personality disorder", 2],
      ["psychosis", "neurosis", 6],
      ["psychosis", "psychosis", 12],
    ]),
    expected: 0.4915,
  },
  // From here on by hand, from the formula.
  { why: "perfect agreement", pairs: twoByTwo(3, 0, 0, 2), expected: 1 },
  { why: "what chance gives", pairs: twoByTwo(2, 2, 2, 2), expected: 0 },
  { why: "less than chance", pairs: twoByTwo(0, 3, 3, 0), expected: -1 },
  { why: "one side that says one thing only", pairs: twoByTwo(3, 0, 2, 0), expected: 0 },
  { why: "two sides that never meet", pairs: tableOf([["a", "b", 4]]), expected: 0 },
])("kappa of $why is $expected", ({ pairs, expected }) => {
  expect(cohenKappa(pairs)()).toBeCloseTo(expected, 4);
});

test.each([
  { why: "one category only", pairs: twoByTwo(5, 0, 0, 0) },
  { why: "no pairs", pairs: [] },
])("of $why there is no kappa", ({ pairs }) => {
  expect(cohenKappa(pairs)()).toBeUndefined();
});

test("a unit drawn twice counts twice, and one not drawn counts for nothing", () => {
  const [pairs, drawn] = [twoByTwo(1, 1, 1, 1), twoByTwo(20, 5, 10, 15)];
  expect(cohenKappa(pairs)([20, 5, 10, 15])).toBe(cohenKappa(drawn)());
  expect(cohenKappa(pairs)([5, 0, 0, 0])).toBeUndefined();
});

test("what agrees can be given: numbers within one of each other", () => {
  const near = (a: number, b: number) => Math.abs(a - b) <= 1;
  // p_o = 2/2; of the four meetings 1-2, 1-9, 8-2, 8-9 two agree, so p_e = 1/2.
  const pairs: [number, number][] = [
    [1, 2],
    [8, 9],
  ];
  expect(cohenKappa(pairs, near)()).toBe(1);
  expect(cohenKappa(pairs)()).toBe(0);
});
