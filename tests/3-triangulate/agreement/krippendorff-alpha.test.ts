import { expect, test } from "vitest";
import { distanceOf } from "../../../pipeline/3-triangulate/agreement/distance.js";
import { krippendorffAlpha } from "../../../pipeline/lib/agreement/krippendorff-alpha.js";

/** One text an observer, one character a unit, `.` where the observer is silent; turned into the values of each unit. */
function unitsOf(...observers: readonly string[]): string[][] {
  const units = Array.from({ length: Math.max(...observers.map(({ length }) => length)) }, (_, unit) => unit);
  return units.map((unit) => observers.map((stated) => stated[unit] ?? ".").filter((value) => value !== "."));
}

// Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: the data and results of its examples.
const fourObservers = unitsOf("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
const binary = unitsOf("0100000010", "1110010000");
const nominal = unitsOf("aabbdcccedda", "babbbccceddd");
// en.wikipedia.org/wiki/Krippendorff's_alpha, "A computational example": results there.
const threeCoders = unitsOf(".....34121133.3", "1.213343.......", "..21344.21133.4");

test.each([
  { why: "Krippendorff's 4 observers with gaps, nominal", units: fourObservers, type: "code", expected: 0.743 },
  { why: "Krippendorff's 4 observers with gaps, interval", units: fourObservers, type: "year", expected: 0.849 },
  { why: "Krippendorff's 2 observers, binary", units: binary, type: "code", expected: 0.095 },
  { why: "Krippendorff's 2 observers, nominal", units: nominal, type: "code", expected: 0.692 },
  { why: "Wikipedia's 3 coders with gaps, nominal", units: threeCoders, type: "code", expected: 0.691 },
  { why: "Wikipedia's 3 coders with gaps, interval", units: threeCoders, type: "year", expected: 0.811 },
  // From here on by hand, from the formula.
  { why: "perfect agreement", units: unitsOf("ab", "ab"), type: "code", expected: 1 },
  { why: "less than chance", units: unitsOf("ab", "ba"), type: "code", expected: -0.5 },
  { why: "units of which one has a lone value", units: unitsOf("abc", "ab."), type: "code", expected: 1 },
  {
    // D_o = (2/3 + 2/3) / 4 = 1/3; n_a = 3, n_ab = 1, so D_e = 2·3·(2/3) / (4·3) = 1/3.
    why: "sets, a part set against the whole",
    units: [
      ["a", "a+b"],
      ["a", "a"],
    ],
    type: "codes",
    expected: 0,
  },
] as const)("alpha of $why is $expected", ({ units, type, expected }) => {
  expect(Math.round(1000 * (krippendorffAlpha(units, distanceOf(type))() ?? Number.NaN)) / 1000).toBeCloseTo(
    expected,
    3,
  );
});

test.each([
  { why: "no units", units: [] },
  { why: "one observer", units: unitsOf("aab") },
  { why: "units on which all are silent", units: unitsOf("...", "...") },
  { why: "observers who never meet", units: unitsOf("ab..", "..ab") },
  { why: "one category", units: unitsOf("aaa", "aaa") },
])("of $why there is no alpha", ({ units }) => {
  expect(krippendorffAlpha(units, distanceOf("code"))()).toBeUndefined();
});

test("a unit drawn twice counts twice, and one not drawn counts for nothing", () => {
  const [a, b, c] = unitsOf("abb", "aba") as [string[], string[], string[]];
  const drawn = krippendorffAlpha([a, a, b, b, b], distanceOf("code"))();
  expect(krippendorffAlpha([a, b, c], distanceOf("code"))([2, 3, 0])).toBe(drawn);
});
