import { expect, test } from "vitest";
import { sizeIn } from "../../../pipeline/5-plot/text/parse-result.js";

test.each([
  { result: "13/16 (81.3)", expected: 81.3 },
  { result: "17/17 (100.0)", expected: 100 },
  { result: "-3", expected: -3 },
])("the size in $result is $expected", ({ result, expected }) => {
  expect(sizeIn(result)).toBe(expected);
});
