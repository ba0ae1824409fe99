import { expect, test } from "vitest";
import { noticeIfBegunLater } from "../../pipeline/3-triangulate/notice-if-begun-later.js";
import { fieldOf } from "./given.js";

const founded = fieldOf({ field: "founded", type: "year", codes: "", role: "year", nature: "fixed" });
const years = { alpha: "2015", beta: "2020", gamma: "2021..", delta: "..2021", epsilon: "", zeta: "2022" };
const given = {
  codebook: [founded],
  cases: Object.keys(years).map((case_id) => ({ case_id })),
  values: Object.entries(years).map(([case_id, value]) => ({ case_id, field: "founded", value })),
};

test("cases whose year of creation lies after the reference date are counted, and named", () => {
  expect(noticeIfBegunLater({ ...given, referenceDate: "2019-12-31" })).toBe(
    '3 cases of the sample began after 2019-12-31 by their values of founded, and are counted all the same: beta, gamma, zeta; a row "entered" in the table of case changes says from which day on a case is in the sample',
  );
});

test.each([
  { why: "whose year is that of the date", change: { referenceDate: "2022-01-01" } },
  {
    why: "that are not in the sample on that day",
    change: { referenceDate: "2019-12-31", cases: given.cases.slice(0, 1) },
  },
  { why: "of which no field has the year of creation", change: { referenceDate: "2019-12-31", codebook: [] } },
])("nothing is reported of cases $why", ({ change }) => {
  expect(noticeIfBegunLater({ ...given, ...change })).toBeUndefined();
});
