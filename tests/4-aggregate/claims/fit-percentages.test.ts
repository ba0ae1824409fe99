import fc from "fast-check";
import { expect, test } from "vitest";
import { type Judged, judgeClaims } from "../../../pipeline/4-aggregate/claims/judge-claims.js";
import type { Answers } from "../../../pipeline/4-aggregate/claims/read-answers.js";
import { assessRobustness } from "../../../pipeline/4-aggregate/claims/robustness.js";
import { type Claim, type PolicyName, policyNames } from "../../../pipeline/schemas/index.js";
import { answersOf, breakdown, claimOf, judge } from "./counted.js";

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
  // 9 of 10 would be 90 % exactly, of the 5 to 17 that can have a value; what is contradicted is so to the nearest ten too.
  { figures: "90", counts: [0, 5], unknown: 9, verdicts: "contradicted", holds: "no", needs: "nearest_10" },
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
  // Rounded each alone they are 12, 4 and 4; the table that they are compared with gives them to the nearest ten.
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
    { breakdown_tipping_after: null, breakdown_tipping_with: "" },
    { breakdown_tipping_after: 1, breakdown_tipping_with: expect.stringMatching(/^cluster_1[1-4]\.colour=c$/) },
    { breakdown_tipping_after: 1 },
  ]);
});

test("of a breakdown only the counts that its parts can have at once are fits", () => {
  const rows = judge(breakdown(["60", "30", "10"]), [8, 4, 2], 3).map(({ row }) => row);
  for (const { fits } of rows) expect(fits).toContain("/14");
  expect(rows[1]?.fits.split(";")).toContain("4/14");
});

test.each([
  // 3 of 17 are 18 % rounded and 17 % truncated; 65.0 % is no count of up to 17.
  { figures: ["65.0", "18", "17"], counts: [11, 3, 3], verdicts: ["impossible", "reproduced", "reproduced"] },
  { figures: ["65.0", "18", "17"], counts: [11, 4, 2], verdicts: ["impossible", "contradicted", "contradicted"] },
  { figures: ["65.0", "99.9", "18"], counts: [11, 3, 3], verdicts: ["impossible", "impossible", "reproduced"] },
  // 11, 3 and 5 of 17 are each a count, and sum to 19.
  { figures: ["65", "18", "29"], counts: [11, 3, 3], verdicts: ["reproduced", "reproduced", "contradicted"] },
])("$figures of $counts: one figure that no count gives says nothing of its neighbours", (row) => {
  const judged = judge(breakdown(row.figures), row.counts);
  expect(judged.map(({ row: { verdict } }) => verdict)).toEqual(row.verdicts);
});

test("figures that are counts each, but never at once, are one finding, and none is called impossible", () => {
  const claims = breakdown(["53", "53"]);
  const found = (of: typeof claims) =>
    judge(of, [5, 5], 7).map(({ row }) => `${row.verdict} ${row.why_code} ${row.finding}`);
  const expected = Array(2).fill("contradicted parts_never_at_once colours");
  expect(found(claims)).toEqual(expected);
  expect(found(claims.map((claim) => ({ ...claim, measure: null })))).toEqual(expected);
});

test("a part that no field measures is fitted with the others", () => {
  const [first, second] = breakdown(["63", "38"]) as [Claim, Claim];
  const rows = judge([first, { ...second, measure: null }], [10, 6]).map(({ row }) => row);
  expect(rows.map(({ verdict, fits }) => `${verdict} ${fits}`)).toEqual(["reproduced 10/16", "untestable 6/16"]);
});

interface Joint {
  readonly why: string;
  readonly figures: string;
  readonly counts: readonly number[];
  readonly unknown?: number;
  readonly exhaustive?: false;
  readonly verdict: string;
  readonly needs?: string;
  readonly finding?: string;
}

test.each<Joint>([
  {
    why: "8, 4 and 1 of 14 are each printed so to the nearest ten, but leave one out",
    ...{ figures: "60 30 10", counts: [8, 4, 1, 1], verdict: "contradicted no", needs: "nearest_10" },
    finding: "colours",
  },
  {
    why: "which is no fault where the parts may leave something out",
    ...{ figures: "60 30 10", counts: [8, 4, 1, 1], exhaustive: false, verdict: "reproduced yes", needs: "nearest_10" },
  },
  {
    why: "11.5 and 12.5 are both 12, rounded half to even",
    ...{ figures: "12 12", counts: [23, 25, 152], exhaustive: false, verdict: "reproduced yes" },
  },
  {
    why: "11.5 down and 12.5 up are no one rounding, which nobody stated that it is",
    ...{
      figures: "11 13",
      counts: [23, 25, 152],
      exhaustive: false,
      verdict: "reproduced yes",
      needs: "own_rounding",
    },
  },
  {
    why: "made to sum to 100, 12.5 is the rest",
    ...{ figures: "11 13 76", counts: [23, 25, 152], verdict: "reproduced yes", needs: "sum_to_100" },
  },
  {
    why: "one value missing, each part is given by a reading, and both by none",
    ...{ figures: "50 60", counts: [4, 5], unknown: 1, exhaustive: false, verdict: "contradicted no" },
    finding: "colours",
  },
])("$why: $figures of $counts is $verdict", ({ figures, counts, unknown, exhaustive, verdict, needs, finding }) => {
  const claims = breakdown(figures.split(" ")).map((claim) =>
    exhaustive === false ? { ...claim, exhaustive } : claim,
  );
  for (const { row } of judge(claims, counts, unknown))
    expect(`${row.verdict} ${row.holds};${row.needs};${row.finding}`).toBe(
      `${verdict};${needs ?? ""};${finding ?? ""}`,
    );
});

test("what is contradicted only jointly names how many values would make all parts true, and why none does alone", () => {
  const judged = judge(breakdown(["60", "30", "10"]), [8, 4, 1, 1]);
  expect(judged.map(({ row }) => `${row.why_code} ${row.fits}`)).toEqual([
    "parts_never_at_once 8/14;9/14",
    "parts_never_at_once 4/14",
    "parts_never_at_once 1/14;2/14",
  ]);
  for (const row of robustnessOf(judged))
    expect(row).toMatchObject({
      ...{ tipping_after: null, error_tipping_after: null, reason_code: "only_with_other_parts" },
      ...{ breakdown_tipping_after: 1, breakdown_tipping_with: "cluster_13.colour=a" },
    });
});

test("parts that some readings give at once hold only if the values as they stand do so too", () => {
  // 8, 4, 1 and 1 of 14 stand; the last may be of the first colour or of the third: 9, 4 and 1 or 8, 4 and 2 are printed so.
  const answers = answersOf([8, 4, 1, 1]);
  const at: Answers["at"] = (studyCase, field) =>
    studyCase === "cluster_13" ? { value: "d", others: ["a", "c"] } : answers.at(studyCase, field);
  const judged = judgeClaims({ claims: breakdown(["60", "30", "10"]), answers: { ...answers, at }, totals: [] });
  expect(judged.map(({ row }) => `${row.verdict} ${row.holds} ${row.why_code}`)).toEqual(
    Array(3).fill("consistent no other_admissible_values_satisfy"),
  );
  expect(robustnessOf(judged)[0]).toMatchObject({ reason_code: "only_with_other_parts", breakdown_tipping_after: 1 });
});

test("a part that holds under every reading, beside one that does not, has a reason of its own", () => {
  // One more of 15 is 10, 5 or 2: 66.7 is no 60 to the nearest ten, and all others are as printed.
  const judged = judge(breakdown(["60", "30", "10"]), [9, 4, 1], 1);
  expect(judged.map(({ row }) => `${row.verdict} ${row.holds} ${row.why_code}`)).toEqual([
    "consistent yes uncertain_values_may_not_satisfy",
    "consistent yes other_parts_may_not_hold",
    "consistent yes other_parts_may_not_hold",
  ]);
  expect(robustnessOf(judged).map(({ reason_code }) => reason_code)).toEqual([
    "",
    "only_with_other_parts",
    "only_with_other_parts",
  ]);
});

test("the neighbours of a contradicted part are held to what is possible beside it", () => {
  // 4 of 7 are the first, so that 2 and 2 would be one too many, and to the nearest ten 30 % are nothing but 2 of 7.
  const rows = judge(breakdown(["40", "30", "30"]), [4], 3).map(({ row }) => row);
  expect(rows.map(({ verdict, why_code }) => `${verdict} ${why_code}`)).toEqual([
    "contradicted no_admissible_values_satisfy",
    "contradicted parts_never_at_once",
    "contradicted parts_never_at_once",
  ]);
});

test("of random tables and percentages, the parts that may be so may be so at once", () => {
  const figure = fc.constantFrom("10", "20", "30", "40", "50", "60", "14", "29", "43", "57");
  const count = fc.integer({ min: 0, max: 4 });
  let several = 0;
  const three = fc.tuple(
    fc.array(figure, { minLength: 3, maxLength: 3 }),
    fc.array(count, { minLength: 3, maxLength: 3 }),
  );
  fc.assert(
    fc.property(three, fc.integer({ min: 1, max: 4 }), fc.boolean(), ([figures, counts], unknown, exhaustive) => {
      const claims = breakdown(figures).map((claim) => ({ ...claim, exhaustive }));
      const rows = judge(claims, counts, unknown).map(({ row }) => row);
      const fits = rows.map(({ verdict, fits }) =>
        verdict === "consistent" || verdict === "reproduced" ? fits.split(";") : undefined,
      );
      if (fits.filter((one) => one !== undefined).length > 1) several += 1;
      // Each of the unknown is one of the three, another colour, or stays unknown.
      const readings = spread(unknown, 5).map(([a = 0, b = 0, c = 0, other = 0]) => {
        const all = [a, b, c].map((more, at) => more + (counts[at] ?? 0));
        const n = all.reduce((sum, one) => sum + one, other);
        return all.map((one) => `${one}/${n}`);
      });
      expect(readings.some((all) => fits.every((own, at) => own?.includes(all[at] ?? "") ?? true))).toBe(true);
    }),
    { seed: 13, numRuns: 150 },
  );
  expect(several).toBeGreaterThan(5);
});

/** The ways to put so many things into so many places. */
function spread(things: number, places: number): number[][] {
  if (places === 1) return [[things]];
  return Array.from({ length: things + 1 }, (_, here) =>
    spread(things - here, places - 1).map((rest) => [here, ...rest]),
  ).flat();
}
