import { expect, test } from "vitest";
import { checkPlans } from "../../../pipeline/1-ingest/checks/check-plans.js";
import type { Plan } from "../../../pipeline/schemas/index.js";
import { onLines } from "../../lib/on-lines.js";

const files = { plansGiven: "data/paper/plans.csv" };
const paperSources = [{ source_id: "paper_section" }];
const rawTotals = [
  { origin: "Made-up plan (1995)", origin_year: "1995" },
  { origin: "Made-up plan (1995)", origin_year: "1995" },
];
const plan = (plan_id: string, rest: Partial<Plan> = {}): Plan => ({
  plan_id,
  name: plan_id,
  first_year: "1995",
  last_year: "",
  kind: "plan",
  beside: "",
  section: "3",
  context_name: "",
  aim: "",
  note: "",
  source_id: "paper_section",
  ...rest,
});
const origin = plan("origin", { context_name: "Made-up plan" });
const check = (...rows: Plan[]) =>
  checkPlans({ plansGiven: onLines([origin, ...rows], 2), paperSources, rawTotals }, files);

test("plans stay as they stand, with and without years", () => {
  const rows = [
    plan("lasting", { first_year: "2005", last_year: "2009" }),
    plan("one_year", { first_year: "2005", last_year: "2005" }),
    plan("yearless", { first_year: "", beside: "lasting" }),
  ];
  expect(check(...rows)).toEqual([origin, ...rows]);
});

test.each([
  {
    why: "an end before the start",
    row: plan("odd", { first_year: "2009", last_year: "1015" }),
    message: "last_year: expected a year from first_year (2009) on, but found 1015",
  },
  {
    why: "an end without a start",
    row: plan("odd", { first_year: "", last_year: "2015" }),
    message: "last_year: expected a year from first_year (empty) on, but found 2015",
  },
  {
    why: "a plan beside one that is not there",
    row: plan("odd", { beside: "orign" }),
    message: 'beside: expected the id of a plan, but found "orign"; did you mean origin?',
  },
  {
    why: "a source that is not there",
    row: plan("odd", { source_id: "paper_sectoin" }),
    message: 'source_id: expected a source of the paper, but found "paper_sectoin"; did you mean paper_section?',
  },
  {
    why: "a name that the table of totals does not have",
    row: plan("odd", { context_name: "Made-up pan" }),
    message:
      'context_name: expected a plan of the table of totals, but found "Made-up pan"; did you mean Made-up plan?',
  },
  {
    why: "a name that another plan has",
    row: plan("odd", { context_name: "Made-up plan" }),
    message: 'context_name: expected one plan of this name, but found "Made-up plan" again',
  },
])("$why is refused, with its line", ({ row, message }) => {
  expect(() => check(row)).toThrow(`data/paper/plans.csv:3: ${message}`);
});

test("the table of totals and the plans must agree on the year", () => {
  const plansGiven = onLines([{ ...origin, first_year: "1996" }], 2);
  expect(() => checkPlans({ plansGiven, paperSources, rawTotals }, files)).toThrow(
    "data/paper/plans.csv:2: first_year: expected 1995, as the table of totals has it, but found 1996",
  );
});

test("a plan of the table of totals without a row is reported", () => {
  expect(() =>
    checkPlans({ plansGiven: onLines([{ ...origin, context_name: "" }], 2), paperSources, rawTotals }, files),
  ).toThrow(
    'data/paper/plans.csv: context_name: expected the plan "Made-up plan" of the table of totals, but found none; add its row',
  );
});
