import { describe, expect, test } from "vitest";
import { roundingRules } from "../../../pipeline/4-aggregate/claims/grim/find-counts.js";
import type { Model } from "../../../pipeline/4-aggregate/claims/grim/list-models.js";
import { type Judged, judgeClaims } from "../../../pipeline/4-aggregate/claims/judge-claims.js";
import { readAnswers } from "../../../pipeline/4-aggregate/claims/read-answers.js";
import { assessRobustness } from "../../../pipeline/4-aggregate/claims/robustness.js";
import { type Claim, type PolicyName, policyNames } from "../../../pipeline/schemas/index.js";
import { fieldOf, study, valueRow } from "../given.js";
import { printTable } from "./grim/print-table.js";
import { type Draw, drawFrom } from "./try-all.js";

const letters = ["a", "b", "c", "d", "e"];

/** So many clusters of each colour, and so many of which none is known. */
function answersOf(counts: readonly number[], unknown = 0) {
  const colours = [...counts.flatMap((count, part) => Array(count).fill(letters[part])), ...Array(unknown).fill("")];
  const ids = colours.map((_, at) => `cluster_${at}`);
  return readAnswers({
    study,
    codebook: [fieldOf({ field: "colour", type: "code", codes: letters.map((one) => `${one}=${one}`).join(";") })],
    cases: ids.map((case_id) => ({ case_id, name: case_id, in_sample: "yes" as const, note: "" })),
    values: ids.map((id, at) => valueRow(id, "colour", colours[at])),
    ...{ witnesses: [], policyValues: [], sources: [] },
  });
}

const claimOf = (figure: string, part: number, row: Partial<Claim> = {}): Claim => ({
  ...{ id: `part_${letters[part]}`, section: "1", paraphrase: "Made up.", note: "Made up." },
  ...{ published: { kind: "percent", figure }, qualifier: "exactly", accepted: "reproduced" },
  measure: { kind: "cases", where: [{ field: "colour", in: [letters[part] ?? ""] }], among: [] },
  ...row,
});
const breakdown = (figures: readonly string[]) =>
  figures.map((figure, part) => claimOf(figure, part, { breakdown: "colours" }));

function judge(claims: readonly Claim[], counts: readonly number[], unknown = 0): Judged[] {
  return judgeClaims({ claims, answers: answersOf(counts, unknown), totals: [] });
}

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

// No honest table is ever accused: whatever the rounding, what is printed of a table is held against that table.
describe("printed under every rounding, a table is never contradicted by its own percentages", () => {
  const models = (parts: number): Model[] => [
    ...roundingRules.map((rule): Model => ({ kind: "each", rule })),
    { kind: "largest-remainder" },
    ...roundingRules.flatMap((rule) =>
      Array.from({ length: parts }, (_, part): Model => ({ kind: "rest", part, rule })),
    ),
    { kind: "nearest", step: 5 },
    { kind: "nearest", step: 10 },
  ];

  test.each([0, 1])("with %i decimals", (decimals) => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      const draw = drawFrom(2 * seed + decimals);
      const counts = makeUpTable(draw);
      const n = counts.reduce((sum, count) => sum + count, 0);
      const ties = counts.map(() => draw([0, 1, 2]));
      for (const model of models(counts.length)) {
        const printed = printTable(counts, n, { model, decimals, ties });
        if (printed === undefined) continue;
        const message = `${counts} as ${printed}, ${JSON.stringify(model)}, seed ${seed}`;
        const together = judge(breakdown(printed), counts);
        expect(new Set(together.map(({ row }) => row.verdict)), message).toEqual(new Set(["reproduced"]));
        for (const { row } of together) seen.add(row.needs);
        const unknown = draw([1, 2, 3]);
        for (const { row } of judge(breakdown(printed), counts, unknown))
          expect(["reproduced", "consistent", "untestable"], `${message}, ${unknown} unknown`).toContain(row.verdict);
        if (model.kind === "largest-remainder" || model.kind === "rest") continue;
        for (const [part, figure] of printed.entries())
          expect(judge([claimOf(figure, part)], counts)[0]?.row.verdict, `${message}: ${figure}`).toBe("reproduced");
      }
    }
    expect(seen).toEqual(new Set(decimals === 0 ? ["", "sum_to_100", "nearest_5", "nearest_10"] : ["", "sum_to_100"]));
  });
});

/** Two to five parts of 2 to 40 clusters in all, some of them perhaps empty. */
function makeUpTable(draw: Draw): number[] {
  const n = draw(Array.from({ length: 39 }, (_, at) => at + 2));
  const counts = draw([
    [0, 0],
    [0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]).map(() => 0);
  const parts = [...counts.keys()];
  for (let one = 0; one < n; one++) {
    const part = draw(parts);
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}
