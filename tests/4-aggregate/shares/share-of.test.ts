import { expect, test } from "vitest";
import { shareOf, sharesOf } from "../../../pipeline/4-aggregate/shares/share-of.js";

test.each([
  // R: prop.test(11, 17, correct = FALSE), and prop.test(0, 5, correct = FALSE)
  { count: 11, of: 17, sample: 17, expected: { missing: 0, percent: 64.7, low: 41.3, high: 82.7 } },
  { count: 0, of: 5, sample: 17, expected: { missing: 12, percent: 0, low: 0, high: 43.4 } },
  { count: 16, of: 16, sample: 17, expected: { missing: 1, percent: 100, low: 80.6, high: 100 } },
  { count: 0, of: 0, sample: 17, expected: { missing: 17, percent: null, low: null, high: null } },
])("$count of $of, from a sample of $sample, is $expected.percent %", ({ count, of, sample, expected }) => {
  expect(shareOf(count, of, sample)).toEqual({ count, of, ...expected });
});

test.each([
  { counts: [13, 3, 0], percents: [81.3, 18.7, 0] },
  { counts: [11, 4, 2], percents: [64.7, 23.5, 11.8] },
  { counts: [0, 0], percents: [null, null] },
  { counts: [], percents: [] },
])("$counts of one whole are $percents %, each with its own interval", ({ counts, percents }) => {
  const of = counts.reduce((sum, count) => sum + count, 0);
  expect(sharesOf(counts, 17)).toEqual(
    counts.map((count, index) => ({ ...shareOf(count, of, 17), percent: percents[index] })),
  );
});
