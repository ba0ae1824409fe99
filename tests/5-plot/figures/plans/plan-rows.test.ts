import { expect, test } from "vitest";
import { planRows } from "../../../../pipeline/5-plot/figures/plans/plan-rows.js";
import { plans, totals } from "../../made-up.js";

test("plans stand in the order of their years, each with its forms and the yearless ones beside it; the lost one last", () => {
  const names = planRows(plans, totals).map(({ plan, forms, beside }) => [
    plan.plan_id,
    forms,
    beside.map(({ plan_id }) => plan_id),
  ]);
  expect(names).toEqual([
    ["early", ["Made-up Harbour"], []],
    ["middle", [], ["side"]],
    ["late", ["Made-up Assembly of a rather long name"], []],
    ["lost", [], []],
  ]);
});

test("a plan that the table of totals does not name has no forms, not even those without an origin", () => {
  const nowhere = totals.map((row) => ({ ...row, origin: "" }));
  expect(planRows(plans, nowhere).flatMap(({ forms }) => forms)).toEqual([]);
});

test("without plans there are no rows", () => {
  expect(planRows([], totals)).toEqual([]);
});
