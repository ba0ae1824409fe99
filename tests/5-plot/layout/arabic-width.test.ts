import { expect, test } from "vitest";
import { arabicWidth } from "../../../pipeline/5-plot/layout/arabic-width.js";
import { leastWidth, textWidth, wrap } from "../../../pipeline/5-plot/layout/text-width.js";

test.each([
  { letter: "ب", following: "", width: 92 },
  { letter: "ب", following: " ا", width: 92 },
  { letter: "ب", following: "ا", width: 31 },
  { letter: "ب", following: "\u064e\u0651ا", width: 31 }, // a vowel and a doubling in between
  { letter: "ب", following: "ء", width: 92 },
  { letter: "ب", following: "1", width: 92 },
  { letter: "ا", following: "ب", width: 27 },
  { letter: "\u0651", following: "ب", width: 0 },
  { letter: "ﷺ", following: "", width: 126 },
  { letter: "b", following: "", width: undefined },
  { letter: "ⴰ", following: "", width: undefined },
])("$letter before $following is $width hundredths wide", ({ letter, following, width }) => {
  expect(arabicWidth(letter, following)).toBe(width);
});

test("a word is as wide as its letters in their forms", () => {
  expect(textWidth("باب", 100)).toBe(31 + 27 + 92);
  expect(textWidth("باب", 100, 600)).toBeCloseTo(1.05 * (31 + 27 + 92));
});

test("words in Arabic script are wrapped at blanks, in the order in which they are read", () => {
  expect(wrap("تجمع مختلق", 0, 7)).toEqual(["تجمع", "مختلق"]);
  expect(leastWidth("تجمع مختلق", 7)).toBe(Math.max(textWidth("تجمع", 7), textWidth("مختلق", 7)));
});
