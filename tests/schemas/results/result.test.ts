import { expect, test } from "vitest";
import { formatShareResult, parseResult, resultPattern, sizeIn } from "../../../pipeline/schemas/results/result.js";

test.each([
  { result: "13/16 (81.3)", expected: 81.3 },
  { result: "17/17 (100.0)", expected: 100 },
  { result: "-3", expected: -3 },
])("the size in $result is $expected", ({ result, expected }) => {
  expect(sizeIn(result)).toBe(expected);
});

test.each([
  { share: { count: 13, of: 16, percent: 81.3 }, text: "13/16 (81.3)" },
  { share: { count: 17, of: 17, percent: 100 }, text: "17/17 (100.0)" },
  { share: { count: 0, of: 0, percent: null }, text: "0/0" },
])("the share $text is read as it was written", ({ share, text }) => {
  expect(formatShareResult(share)).toBe(text);
  expect(parseResult(text)).toEqual(share);
  expect(resultPattern.test(text)).toBe(share.percent !== null);
});

test("a number is one, and no result is none", () => {
  expect([parseResult("-3"), parseResult("6"), parseResult("")]).toEqual([-3, 6, undefined]);
});
