import { expect, test } from "vitest";
import { statedTotals } from "../../../pipeline/4-aggregate/claims/stated-totals.js";

const ecosystems = [
  { ecosystem: "Park", count: 3, counted: "parks in Upton, Downton and 12 sites planned in Lowton" },
  { ecosystem: "Zone", count: 10, counted: "acceleration zones" },
  { ecosystem: "Zone", count: 149, counted: "industrial zones" },
];

test.each([
  { ecosystem: "Park", counted: "parks", totals: [3] },
  { ecosystem: "Park", counted: "sites planned", totals: [12] },
  { ecosystem: "Park", counted: "in Lowton", totals: [] },
  { ecosystem: "Zone", counted: "industrial zones", totals: [149] },
  { ecosystem: "Zone", counted: "zones", totals: [] },
  { ecosystem: "Hub", counted: "parks", totals: [] },
])("of $ecosystem, the numbers before $counted are $totals", ({ totals, ...asked }) => {
  expect(statedTotals(ecosystems, asked)).toEqual(totals);
});
