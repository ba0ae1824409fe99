import { expect, test } from "vitest";
import type { Judged } from "../../../pipeline/4-aggregate/claims/judge-claims.js";
import { assessRobustness } from "../../../pipeline/4-aggregate/claims/robustness.js";
import { type Claim, type PolicyName, policyNames } from "../../../pipeline/schemas/index.js";
import { breakdown, claimOf, judge } from "./counted.js";

function robustnessOf(judged: readonly Judged[]) {
  const under = Object.fromEntries(policyNames.map((name) => [name, judged])) as Record<PolicyName, readonly Judged[]>;
  return assessRobustness(judged, under);
}

interface Row {
  readonly figures: string;
  readonly counts: readonly number[];
  readonly unknown?: number;
  readonly verdicts: string;
  readonly holds: string;
  readonly needs: string;
}

test.each<Row>([
  {
    ...{ figures: "65 18 17", counts: [11, 4, 2], verdicts: "reproduced contradicted contradicted" },
    ...{ holds: "yes no no", needs: "sum_to_100" },
  },
  {
    ...{ figures: "60 30 10", counts: [8, 4, 2], unknown: 3, verdicts: "consistent consistent consistent" },
    ...{ holds: "yes yes yes", needs: "nearest_10" },
  },
  { figures: "90", counts: [9, 7], unknown: 1, verdicts: "contradicted", holds: "no", needs: "nearest_10" },
  { figures: "63 38", counts: [10, 6], verdicts: "reproduced reproduced", holds: "yes yes", needs: "" },
  // As R and Python print them: 62.5 to the even number.
  {
    figures: "62 19 19",
    counts: [10, 3, 3],
    verdicts: "reproduced reproduced reproduced",
    holds: "yes yes yes",
    needs: "",
  },
  { figures: "65", counts: [11, 6], verdicts: "reproduced", holds: "yes", needs: "" },
  { figures: "65.0", counts: [11, 6], verdicts: "impossible", holds: "no", needs: "" },
  { figures: "65.0", counts: [13, 7], verdicts: "reproduced", holds: "yes", needs: "" },
  // Rounded each alone they are 12, 4 and 4; the table that they are held against gives them to the nearest ten.
  {
    ...{ figures: "60 20 20", counts: [11, 5, 4], verdicts: "reproduced reproduced reproduced" },
    ...{ holds: "yes yes yes", needs: "nearest_10" },
  },
  {
    figures: "60 20 20",
    counts: [12, 4, 4],
    verdicts: "reproduced reproduced reproduced",
    holds: "yes yes yes",
    needs: "",
  },
  { figures: "25 75", counts: [4, 13], verdicts: "reproduced reproduced", holds: "yes yes", needs: "nearest_5" },
])("$figures against $counts are $verdicts", ({ figures, counts, unknown = 0, verdicts, holds, needs }) => {
  const parts = figures.split(" ");
  const claims = parts.length > 1 ? breakdown(parts) : [claimOf(figures, 0)];
  const rows = judge(claims, counts, unknown).map(({ row }) => row);
  expect(rows.map(({ verdict }) => verdict).join(" ")).toBe(verdicts);
  expect(rows.map((row) => row.holds).join(" ")).toBe(holds);
  expect(new Set(rows.map((row) => row.needs))).toEqual(new Set([needs]));
});

test("parts that differ for one reason are one finding, and one cluster read otherwise makes all of them true", () => {
  const judged = judge(breakdown(["65", "18", "17"]), [11, 4, 2]);
  expect(judged.map(({ row }) => [row.finding, row.fits])).toEqual([
    ["", "11/17"],
    ["colours", "3/17"],
    ["colours", "3/17"],
  ]);
  expect(robustnessOf(judged)).toMatchObject([
    { whole_after: null, whole_with: "" },
    { whole_after: 1, whole_with: expect.stringMatching(/^cluster_1[1-4]\.colour=c$/) },
    { whole_after: 1 },
  ]);
});

test("of a breakdown only the counts that its parts can have at once are fits", () => {
  const rows = judge(breakdown(["60", "30", "10"]), [8, 4, 2], 3).map(({ row }) => row);
  for (const { fits } of rows) expect(fits).toContain("/14");
  expect(rows[1]?.fits.split(";")).toContain("4/14");
});

test("a part that no field measures is fitted with the others", () => {
  const [first, second] = breakdown(["63", "38"]) as [Claim, Claim];
  const rows = judge([first, { ...second, measure: null }], [10, 6]).map(({ row }) => row);
  expect(rows.map(({ verdict, fits }) => `${verdict} ${fits}`)).toEqual(["reproduced 10/16", "untestable 6/16"]);
});
