import { expect, test } from "vitest";
import { describeModel } from "../../../../pipeline/4-aggregate/claims/grim/describe-model.js";
import { findTables } from "../../../../pipeline/4-aggregate/claims/grim/find-tables.js";
import { type Breakdown, type Fit, fitTier } from "../../../../pipeline/4-aggregate/claims/grim/fit-tier.js";
import { grim } from "../../../../pipeline/4-aggregate/claims/grim/grim.js";
import { tiers } from "../../../../pipeline/4-aggregate/claims/grim/list-models.js";
import { printTable } from "./print-table.js";

const tablesOf = (fits: readonly Fit[] = []) => [
  ...new Set(fits.map(({ n, counts }) => `${counts.join(" ")} of ${n}`)),
];
const modelsOf = (fits: readonly Fit[] = []) => [...new Set(fits.map(({ model }) => describeModel(model)))];
const allPercents = Array.from({ length: 101 }, (_, percent) => String(percent));
const tieOrders = [...findTables(Array(3).fill({ from: 0, to: 2 }), undefined)];
/** Whether some count of 17 is printed as the percentage by one of the rules. */
const printedBy = (percent: string, rules: readonly string[]) =>
  fitTier("A", { parts: [percent], n: [17, 17] }).fits.some(
    ({ model }) => model.kind === "each" && rules.includes(model.rule),
  );
const nearest: readonly string[] = ["half-up", "half-even", "half-down"];
const isNearest = ({ model }: Fit) => model.kind === "each" && nearest.includes(model.rule);

test.each<Breakdown & { tier: string | undefined; tables: string[] }>([
  { parts: ["40", "40", "20"], n: [1, 9], exhaustive: true, tier: "A", tables: ["2 2 1 of 5"] }, // Cox's example
  { parts: ["62", "19", "19"], n: [16, 16], exhaustive: true, tier: "A", tables: ["10 3 3 of 16"] },
  { parts: ["63", "38"], n: [2, 17], exhaustive: true, tier: "A", tables: ["5 3 of 8", "10 6 of 16"] },
  { parts: ["63", "38"], n: [2, 17], tier: "A", tables: ["5 3 of 8", "10 6 of 16"] },
  { parts: ["65", "18", "17"], n: [2, 20], exhaustive: true, tier: "B", tables: ["11 3 3 of 17"] },
  { parts: ["65", "18", "17"], n: [2, 20], tier: undefined, tables: [] }, // B is for parts that leave nothing out
  { parts: ["63", "37"], n: [8, 8], exhaustive: true, tier: "B", tables: ["5 3 of 8"] },
  { parts: ["33.4", "33.3", "33.3"], n: [3, 3], exhaustive: true, tier: "B", tables: ["1 1 1 of 3"] },
  { parts: ["60", "30", "10"], n: [14, 14], exhaustive: true, tier: "C", tables: ["8 4 2 of 14", "9 4 1 of 14"] },
  { parts: ["60.0", "30.0", "10.0"], n: [14, 14], exhaustive: true, tier: undefined, tables: [] }, // C is without decimals
  { parts: ["65.0"], n: [1, 17], tier: undefined, tables: [] },
  { parts: ["65.0"], n: [1, 20], tier: "A", tables: ["13 of 20"] },
  { parts: ["100"], n: [1, 1], exhaustive: true, tier: "A", tables: ["1 of 1"] },
  { parts: ["0"], n: [1, 2], tier: "A", tables: ["0 of 1", "0 of 2"] },
  { parts: ["100"], n: [200, 200], tier: "A", tables: ["199 of 200", "200 of 200"] }, // no count is above n
  { parts: ["101"], n: [1, 100], tier: undefined, tables: [] },
])("$parts of $n fits first in tier $tier, exhaustive or not: $exhaustive", ({ tier, tables, ...breakdown }) => {
  const found = grim(breakdown);
  expect(found?.tier).toBe(tier);
  expect(tablesOf(found?.fits)).toEqual(tables);
});

test.each<Breakdown & { models: string[] }>([
  { parts: ["62", "19", "19"], n: [16, 16], models: ["each part rounded half to even", "each part rounded half down"] },
  { parts: ["63", "38"], n: [2, 17], models: ["each part rounded half up", "each part rounded up"] },
  { parts: ["64", "17", "17"], n: [17, 17], models: ["each part truncated"] },
  { parts: ["60", "30", "10"], n: [14, 14], models: ["each part rounded to the nearest 10"] },
  {
    parts: ["65", "18", "17"],
    n: [2, 20],
    models: [
      "made to sum to 100 by largest remainders",
      "part 3 as the rest of 100, the others rounded half up",
      "part 3 as the rest of 100, the others rounded half to even",
      "part 3 as the rest of 100, the others rounded half down",
      "part 3 as the rest of 100, the others rounded up",
    ],
  },
])("the models of $parts of $n are $models", ({ parts, n, models }) => {
  expect(modelsOf(grim({ parts, n, exhaustive: true })?.fits)).toEqual(models);
});

test("65, 18 and 17 % of up to 20 fit in tier B and in no other", () => {
  const fitting = tiers.filter(
    (tier) => fitTier(tier, { parts: ["65", "18", "17"], n: [2, 20], exhaustive: true }).fits.length,
  );
  expect(fitting).toEqual(["B"]);
});

// The same as in OEIS A239525.
test.each([
  [1, 67],
  [12, 8],
  [17, 6],
  [18, 11],
  [38, 8],
  [47, 15],
  [63, 8],
  [65, 17],
  [90, 10],
])("%i %, rounded to the nearest with ties either way, is of %i at least", (percent, smallest) => {
  const fits = grim({ parts: [String(percent)], n: [1, 100] })?.fits.filter(isNearest) ?? [];
  expect(fits[0]?.n).toBe(smallest);
});

test.each([
  { how: "rounded to the nearest", rules: nearest, percents: "0 6 12 18 24 29 35 41 47 53 59 65 71 76 82 88 94 100" },
  { how: "cut off", rules: ["truncated"], percents: "0 5 11 17 23 29 35 41 47 52 58 64 70 76 82 88 94 100" },
  { how: "raised", rules: ["raised"], percents: "0 6 12 18 24 30 36 42 48 53 59 65 71 77 83 89 95 100" },
])("17 cases can give 18 whole percentages, $how", ({ rules, percents }) => {
  expect(allPercents.filter((percent) => printedBy(percent, rules)).join(" ")).toBe(percents);
});

test("of the 171 tables of 17 cases in three classes, 36 print a figure that no rounding to the nearest gives, once made to sum to 100", () => {
  const alone = new Set(allPercents.filter((percent) => printedBy(percent, nearest)));
  const tables = [...findTables(Array(3).fill({ from: 0, to: 17 }), 17)];
  expect(tables).toHaveLength(171);
  const apart = tables.filter((counts) =>
    tieOrders.some((ties) =>
      printTable(counts, 17, { model: { kind: "largest-remainder" }, decimals: 0, ties })?.some(
        (percent) => !alone.has(percent),
      ),
    ),
  );
  expect(apart).toHaveLength(36);
  expect(apart).toContainEqual([11, 3, 3]);
});
