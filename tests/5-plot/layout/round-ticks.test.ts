import { expect, test } from "vitest";
import { roundTicks, yearTicks } from "../../../pipeline/5-plot/layout/round-ticks.js";

// As d3-array's ticks(...nice(least, greatest, steps), steps) gives them, but for the least step of 1.
test.each([
  { range: [1, 30], leastStep: 1, expected: [0, 5, 10, 15, 20, 25, 30] },
  { range: [94, 200], leastStep: 1, expected: [80, 100, 120, 140, 160, 180, 200] },
  { range: [0, 2], leastStep: 1, expected: [0, 1, 2] },
  { range: [0, 2], leastStep: 0, expected: [0, 0.5, 1, 1.5, 2] },
  { range: [-2, 7], leastStep: 0, expected: [-2, 0, 2, 4, 6, 8] },
  { range: [0.12, 0.31], leastStep: 0, expected: [0.1, 0.15, 0.2, 0.25, 0.3, 0.35] },
  { range: [1200, 98000], leastStep: 1, expected: [0, 20000, 40000, 60000, 80000, 100000] },
] as const)(
  "from $range, steps of at least $leastStep: $expected",
  ({ range: [least, greatest], leastStep, expected }) => {
    expect(roundTicks(least, greatest, 5, leastStep)).toEqual(expected);
  },
);

test.each([
  { first: 2011, last: 2014, least: 0.4, years: [2011, 2012, 2013, 2014] },
  { first: 2003, last: 2020, least: 3, years: [2005, 2010, 2015, 2020] },
  { first: 1999, last: 2006, least: 1.5, years: [2000, 2002, 2004, 2006] },
  { first: 2012, last: 2012, least: 0.1, years: [2012] },
])("the years from $first to $last, $least apart at least, are $years", ({ first, last, least, years }) => {
  expect(yearTicks(first, last, least)).toEqual(years);
});
