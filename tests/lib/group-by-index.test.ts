import { expect, test } from "vitest";
import { groupByIndex } from "../../pipeline/lib/group-by-index.js";

const items = ["c2", "a0", "x", "b2", "d3", "a2"];
const places = 5;
const on = groupByIndex(items, places, (item) => (item.length > 1 ? Number(item[1]) : undefined));

test.each([
  { place: 0, found: ["a0"] },
  { place: 1, found: [] },
  { place: 2, found: ["c2", "b2", "a2"] },
  { place: 3, found: ["d3"] },
  { place: 4, found: [] },
])("place $place holds $found, in the order in which they came", ({ place, found }) => {
  expect(on(place)).toEqual(found);
});

test("nothing is shelved nowhere", () => {
  expect(groupByIndex([], 2, () => 0)(1)).toEqual([]);
});
