import { expect, test } from "vitest";
import { shareOf } from "../../../pipeline/4-aggregate/shares/share-of.js";

test.each([
  // R: prop.test(11, 17, correct = FALSE), and prop.test(0, 5, correct = FALSE)
  { count: 11, of: 17, sample: 17, expected: { missing: 0, percent: 64.7, wilson_low: 41.3, wilson_high: 82.7 } },
  { count: 1, of: 3, sample: 4, expected: { missing: 1, percent: 33.3, wilson_low: 6.1, wilson_high: 79.2 } },
  { count: 0, of: 5, sample: 17, expected: { missing: 12, percent: 0, wilson_low: 0, wilson_high: 43.4 } },
  { count: 16, of: 16, sample: 17, expected: { missing: 1, percent: 100, wilson_low: 80.6, wilson_high: 100 } },
  { count: 0, of: 0, sample: 17, expected: { missing: 17, percent: null, wilson_low: null, wilson_high: null } },
])("$count of $of, from a sample of $sample, is $expected.percent %", ({ count, of, sample, expected }) => {
  expect(shareOf(count, of, sample)).toEqual({ count, of, ...expected });
});
