import { expect, test } from "vitest";
import { compareSides } from "../../../pipeline/3-triangulate/agreement/compare-sides.js";
import { fieldOf } from "../given.js";

/** One character a cluster, `.` where the side is silent. */
const sideOf = (stated: string) =>
  new Map([...stated].flatMap((value, i) => (value === "." ? [] : [[`c${i}`, value] as const])));
const field = fieldOf();

test("two sides are compared where both have a value", () => {
  const row = compareSides(field, [sideOf("aabbab..a"), sideOf("aabbaab..")], 5);
  expect(row).toMatchObject({ cases: 6, pairs: 6, agreeing: 5, percent_agreement: 83.3 });
  // p_o = 5/6, p_e = (3·4 + 3·2)/36 = 1/2; alpha: D_o = 2/12, D_e = 2·7·5/(12·11).
  expect(row).toMatchObject({ kappa: 0.667, alpha: 0.686, kappa_reason_code: "", alpha_reason_code: "" });
  expect(row.kappa_low).toBeLessThan(0.667);
  expect(row.kappa_high).toBe(1);
  expect(row.alpha_low).toBeLessThan(0.686);
});

test("of three sides, every two on a cluster are a pair", () => {
  const row = compareSides(field, [sideOf("aab"), sideOf("ab."), sideOf("a..")], 1, "more_than_two_sides");
  expect(row).toMatchObject({ cases: 2, pairs: 4, agreeing: 3, percent_agreement: 75, kappa: null });
  expect(row.kappa_reason_code).toBe("more_than_two_sides");
});

test.each([
  { why: "no one speaks", sides: [], pairs: 0, code: "nothing_to_compare" },
  { why: "the sides never meet", sides: ["ab...", "..ab."], pairs: 0, code: "nothing_to_compare" },
  { why: "four clusters are too few", sides: ["abab", "abab"], pairs: 4, code: "too_few_cases" },
  { why: "both say one thing", sides: ["aaaaa", "aaaaa"], pairs: 5, code: "one_category" },
])("when $why, the statistics are empty and the reason says so", ({ sides, pairs, code }) => {
  const row = compareSides(field, sides.map(sideOf), 5);
  expect(row).toMatchObject({ pairs, kappa: null, kappa_low: null, alpha: null, alpha_low: null });
  expect(row.alpha_reason_code).toBe(code);
});

test("a side that only ever says yes allows no kappa, and is named", () => {
  const row = compareSides(field, [sideOf("yynny"), sideOf("yyyyy")], 5);
  expect(row).toMatchObject({
    agreeing: 3,
    kappa: null,
    kappa_reason_code: "one_category_second",
    kappa_reason_detail: "y",
  });
  expect(row.alpha).not.toBeNull();
});

test("perfect agreement has no interval: five alike are no certainty", () => {
  const row = compareSides(field, [sideOf("aabbab"), sideOf("aabbab")], 5);
  expect(row).toMatchObject({ kappa: 1, kappa_low: null, alpha: 1, alpha_low: null });
  expect(row.alpha_reason_code).toBe("interval_degenerate");
});

test("words are counted and not compared", () => {
  const row = compareSides(fieldOf({ type: "text" }), [sideOf("ab"), sideOf("ab")], 1);
  expect(row).toMatchObject({
    pairs: 2,
    agreeing: null,
    kappa: null,
    kappa_reason_code: "free_text",
    alpha_reason_code: "free_text",
  });
});
