import { expect, test } from "vitest";
import { bootstrapInterval, type Statistic } from "../../../pipeline/lib/agreement/bootstrap-interval.js";

/** The mean of the first n whole numbers, 0 and up. */
const meanOf =
  (n: number): Statistic =>
  (times = new Uint32Array(n).fill(1)) =>
    Array.from(times).reduce((sum, drawn, unit) => sum + drawn * unit, 0) / n;

test("the interval of a mean is about ± 1.96 standard errors", () => {
  // Of 0 to 99 the standard deviation is 28.87, the standard error of the mean 2.887: 49.5 ± 5.66.
  const [low, high] = bootstrapInterval(meanOf(100), 100) as [number, number];
  expect(Math.abs(low - 43.84)).toBeLessThan(0.5);
  expect(Math.abs(high - 55.16)).toBeLessThan(0.5);
});

test("the same again gives the same", () => {
  expect(bootstrapInterval(meanOf(17), 17)).toEqual(bootstrapInterval(meanOf(17), 17));
});

test("each draw takes as many units as there are", () => {
  const sizes = new Set<number>();
  bootstrapInterval((times) => {
    sizes.add(Array.from(times ?? []).reduce((sum, drawn) => sum + drawn, 0));
    return 0;
  }, 7);
  expect([...sizes]).toEqual([7]);
});

test.each([
  { why: "no resample varies", statistic: () => 1, reason: "interval_degenerate" },
  // The first of three units is missing from (2/3)³ = 30 % of the draws.
  {
    why: "too many resamples have no value",
    statistic: (times?: ArrayLike<number>) => times?.[0] || undefined,
    reason: "interval_one_category",
  },
])("when $why, there is no interval, but a reason", ({ statistic, reason }) => {
  expect(bootstrapInterval(statistic, 3)).toBe(reason);
});
