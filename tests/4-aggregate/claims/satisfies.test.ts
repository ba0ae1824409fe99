import { expect, test } from "vitest";
import { satisfies } from "../../../pipeline/4-aggregate/claims/satisfies.js";
import type { Claim } from "../../../pipeline/schemas/index.js";

const percent = (figure: string) => ({ kind: "percent" as const, figure });
const count = (figure: number) => ({ kind: "count" as const, figure });
const comparison = { kind: "comparison" as const };
type Row = Pick<Claim, "published" | "qualifier"> & {
  readonly result: readonly [number, number];
  readonly is: boolean;
};

test.each<Row>([
  // Exact arithmetic: in floating point 100 * 7 / 25 is 28.000000000000004, more than 28.
  { qualifier: "more_than", published: percent("28"), result: [7, 25], is: false },
  { qualifier: "more_than", published: percent("33.3"), result: [1, 3], is: true },
  { qualifier: "more_than", published: percent("33.4"), result: [1, 3], is: false },
  { qualifier: "more_than", published: percent("90"), result: [9, 10], is: false },
  { qualifier: "more_than", published: count(9), result: [9, 10], is: false },
  { qualifier: "more_than", published: count(8), result: [9, 10], is: true },
  // A figure that is a ten is approximate to the nearest ten, another to the nearest five; ties either way.
  { qualifier: "approximately", published: percent("80"), result: [3, 4], is: true },
  { qualifier: "approximately", published: percent("80"), result: [17, 20], is: true },
  { qualifier: "approximately", published: percent("80"), result: [749, 1000], is: false },
  { qualifier: "approximately", published: percent("80"), result: [851, 1000], is: false },
  { qualifier: "approximately", published: percent("80.0"), result: [3, 4], is: true },
  { qualifier: "approximately", published: percent("75"), result: [29, 40], is: true },
  { qualifier: "approximately", published: percent("75"), result: [31, 40], is: true },
  { qualifier: "approximately", published: percent("75"), result: [7, 10], is: false },
  { qualifier: "approximately", published: percent("75"), result: [776, 1000], is: false },
  { qualifier: "approximately", published: count(3), result: [3, 4], is: false },
  { qualifier: "exactly", published: count(3), result: [3, 4], is: true },
  { qualifier: "exactly", published: count(3), result: [4, 4], is: false },
  { qualifier: "some", published: comparison, result: [1, 4], is: true },
  { qualifier: "some", published: comparison, result: [0, 4], is: false },
  { qualifier: "majority", published: comparison, result: [2, 4], is: false },
  { qualifier: "majority", published: comparison, result: [3, 5], is: true },
  { qualifier: "all", published: comparison, result: [4, 4], is: true },
  { qualifier: "all", published: comparison, result: [3, 4], is: false },
  { qualifier: "all", published: comparison, result: [0, 0], is: false },
])("$result is $qualifier $published.figure: $is", ({ result: [first, second], is, ...claim }) => {
  expect(satisfies(claim, { first, second }, "share", undefined)).toBe(is);
});

test("an exact percentage is one of the counts that give it, and of none without them", () => {
  const claim = { qualifier: "exactly" as const, published: percent("65") };
  const fits = {
    ...{ needs: "" as const, listFits: () => [{ first: 11, second: 17 }], isPossible: true, to: 17 },
    gives: ({ first, second }: { first: number; second: number }) => first === 11 && second === 17,
    ...{ breakdownMayFail: false, holdsByItself: false, apart: "" as const },
    breakdownTippingPoint: () => undefined,
  };
  expect(satisfies(claim, { first: 11, second: 17 }, "share", fits)).toBe(true);
  expect(satisfies(claim, { first: 12, second: 17 }, "share", fits)).toBe(false);
  expect(satisfies(claim, { first: 11, second: 17 }, "share", undefined)).toBe(false);
});

test("a lead is one at all", () => {
  const claim = { qualifier: "most" as const, published: comparison };
  expect([1, 0, -1].map((first) => satisfies(claim, { first, second: 0 }, "lead", undefined))).toEqual([
    true,
    false,
    false,
  ]);
});
