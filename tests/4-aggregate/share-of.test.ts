import { expect, test } from "vitest";
import { shareOf } from "../../pipeline/4-aggregate/share-of.js";

test.each([
  // R: prop.test(11, 17, correct = FALSE), and prop.test(0, 5, correct = FALSE)
  { count: 11, of: 17, sample: 17, expected: { missing: 0, percent: "64.7", low: "41.3", high: "82.7" } },
  { count: 0, of: 5, sample: 17, expected: { missing: 12, percent: "0.0", low: "0.0", high: "43.4" } },
  { count: 16, of: 16, sample: 17, expected: { missing: 1, percent: "100.0", low: "80.6", high: "100.0" } },
  { count: 0, of: 0, sample: 17, expected: { missing: 17, percent: "", low: "", high: "" } },
])("$count of $of, from a sample of $sample, is $expected.percent %", ({ count, of, sample, expected }) => {
  expect(shareOf(count, of, sample)).toEqual({ count, of, ...expected });
});
