import { expect, test } from "vitest";
import { exactShare } from "../../../pipeline/5-plot/exact-share.js";
import { shareDecimals } from "../../../pipeline/5-plot/text/share-decimals.js";

test("what is rounded once is not off by one", () => {
  const { percent, low, high } = exactShare(4, 16);
  expect([percent, low, high].map((number) => number.toFixed(0))).toEqual(["25", "10", "49"]);
});

test.each([
  { of: 3, decimals: 0 },
  { of: 99, decimals: 0 },
  { of: 100, decimals: 1 },
])("a share of $of is read with $decimals decimals", ({ of, decimals }) => {
  expect(shareDecimals(of)).toBe(decimals);
});
