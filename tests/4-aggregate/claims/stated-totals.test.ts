import { expect, test } from "vitest";
import { statedTotals } from "../../../pipeline/4-aggregate/claims/stated-totals.js";

const totals = [
  { form: "Park", count: 3, counted: "parks in Upton, Downton and 12 sites planned in Lowton" },
  { form: "Zone", count: 10, counted: "acceleration zones" },
  { form: "Zone", count: 149, counted: "industrial zones" },
];

test.each<{ form: string; counted: string; totals: number[] }>([
  { form: "Park", counted: "parks", totals: [3] },
  { form: "Park", counted: "sites planned", totals: [12] },
  { form: "Park", counted: "in Lowton", totals: [] },
  { form: "Zone", counted: "industrial zones", totals: [149] },
  { form: "Zone", counted: "zones", totals: [] },
  { form: "Hub", counted: "parks", totals: [] },
])("of $form, the numbers before $counted are $totals", ({ totals: expected, ...asked }) => {
  expect(statedTotals(totals, asked)).toEqual(expected);
});
