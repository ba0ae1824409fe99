import { expect, test } from "vitest";
import { rangeOfLargest, surelyIn } from "../../../pipeline/5-plot/map/largest-group.js";
import type { Witness } from "../../../pipeline/schemas/index.js";
import { fieldOf, study, valueRow } from "../../4-aggregate/given.js";

// The north has Upton, the south Downton and Lowton.
const codebook = [fieldOf({ field: "town", type: "place", role: "place" })];
const groups = [
  { id: "south", count: 3 },
  { id: "north", count: 2 },
];
const evenOn = (town: string) => ({ case_id: "alpha", field: "town", value: town, stance: "open" }) as Witness;

test.each([
  { why: "open within the largest group, it is there", value: "Downton|Lowton", range: [4, 4] },
  { why: "open between groups, it may be there", value: "Downton|Upton", range: [3, 4] },
  { why: "open within another group, it is not there", value: "Farton|Upton", range: [3, 3] },
  { why: "stated nowhere, it may be anywhere", value: "", range: [3, 4] },
  {
    why: "sources even on two cities of the group, it is there",
    value: "",
    even: ["Downton", "Lowton"],
    range: [4, 4],
  },
  { why: "sources even on a city of none, it may be there", value: "", even: ["Downton", "Farton"], range: [3, 4] },
])("$why", ({ value, even = [], range }) => {
  const given = { study, codebook, values: [valueRow("alpha", "town", value)], witnesses: even.map(evenOn) };
  const [top] = groups;
  expect(rangeOfLargest({ labels: ["South"], count: top?.count ?? 0 }, groups, [{ case_id: "alpha" }], given)).toEqual(
    range,
  );
});

test("a case is in a group under every reading if it is open between cities of this group alone", () => {
  const values = [
    valueRow("alpha", "town", "Downton|Lowton"),
    valueRow("beta", "town", "Downton|Upton"),
    valueRow("gamma", "town", ""),
  ];
  const unplaced = values.map(({ case_id }) => ({ case_id }));
  const given = { study, codebook, values, witnesses: [] };
  expect(surelyIn("south", unplaced, given)).toEqual([{ case_id: "alpha" }]);
  expect(surelyIn("north", unplaced, given)).toEqual([]);
});

test("another group can become the largest", () => {
  const given = { study, codebook, values: [], witnesses: [] };
  const unplaced = ["alpha", "beta"].map((case_id) => ({ case_id }));
  const open = { ...given, values: unplaced.map(({ case_id }) => valueRow(case_id, "town", "Farton|Upton")) };
  expect(rangeOfLargest({ labels: ["South"], count: 3 }, groups, unplaced, open)).toEqual([3, 4]);
});

test("without groups, it is the largest city that a case may be in", () => {
  const given = { study, codebook, values: [valueRow("alpha", "town", "Farton|Upton")], witnesses: [] };
  expect(rangeOfLargest({ labels: ["Lowton"], count: 2 }, [], [{ case_id: "alpha" }], given)).toEqual([2, 2]);
  expect(rangeOfLargest({ labels: ["Upton"], count: 2 }, [], [{ case_id: "alpha" }], given)).toEqual([2, 3]);
});
