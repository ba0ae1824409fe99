import { expect, test } from "vitest";
import { wilsonInterval } from "../../../pipeline/4-aggregate/shares/wilson-interval.js";

// R: prop.test(count, n, correct = FALSE)$conf.int, whose interval without continuity correction is Wilson's.
test.each([
  { count: 11, n: 17, low: 0.413, high: 0.8269 },
  { count: 0, n: 5, low: 0, high: 0.4345 },
])("the Wilson interval of $count in $n is $low to $high", ({ count, n, low, high }) => {
  const [foundLow, foundHigh] = wilsonInterval(count, n);
  expect(foundLow).toBeCloseTo(low, 4);
  expect(foundHigh).toBeCloseTo(high, 4);
});

/** Its definition, solved by halving: the share p from which the count lies 1.96 standard errors away, the error taken at p. */
function solveScore(count: number, n: number, side: "low" | "high"): number {
  let [inside, outside] = [count / n, side === "low" ? 0 : 1];
  for (let step = 0; step < 100; step++) {
    const p = (inside + outside) / 2;
    const isInside = Math.abs(count / n - p) <= 1.959963984540054 * Math.sqrt((p * (1 - p)) / n);
    if (isInside) inside = p;
    else outside = p;
  }
  return inside;
}

test.each([
  [1, 1],
  [0, 1],
  [1, 2],
  [4, 17],
  [13, 16],
  [16, 16],
  [17, 17],
  [1, 1000],
  [999, 1000],
])("the Wilson interval of %i in %i solves the score equation", (count, n) => {
  const [low, high] = wilsonInterval(count, n);
  expect(low).toBeCloseTo(solveScore(count, n, "low"), 10);
  expect(high).toBeCloseTo(solveScore(count, n, "high"), 10);
});

test("none of n has exactly 0 below, all of n exactly 1 above", () => {
  expect(wilsonInterval(0, 17)[0]).toBe(0);
  expect(wilsonInterval(17, 17)[1]).toBe(1);
});

test("the interval of what is not mirrors the interval of what is", () => {
  const [low, high] = wilsonInterval(4, 17);
  const [lowOfRest, highOfRest] = wilsonInterval(13, 17);
  expect(1 - highOfRest).toBeCloseTo(low, 12);
  expect(1 - lowOfRest).toBeCloseTo(high, 12);
});

test.each([
  [0, 0],
  [1, 0],
  [-1, 5],
  [6, 5],
  [1.5, 5],
  [1, 2.5],
  [Number.NaN, 5],
  [1, Number.NaN],
])("%d of %d is refused", (count, n) => {
  expect(() => wilsonInterval(count, n)).toThrow("must be a whole number");
});
