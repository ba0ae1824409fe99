import { expect, test } from "vitest";
import { describeModel } from "../../../../pipeline/4-aggregate/claims/grim/describe-model.js";
import { findTables } from "../../../../pipeline/4-aggregate/claims/grim/find-tables.js";
import { type Breakdown, fitTier } from "../../../../pipeline/4-aggregate/claims/grim/fit-tier.js";
import { listModels, tiers } from "../../../../pipeline/4-aggregate/claims/grim/list-models.js";
import { parseFigure } from "../../../../pipeline/4-aggregate/claims/grim/parse-figure.js";
import { printTable, tierOf } from "./print-table.js";

// Models of three parts that sum to 100 and are multiples of 10: all there are.
const models = tiers.flatMap((tier) => listModels(tier, ["50", "30", "20"].map(parseFigure), true));
const tieOrders = [...findTables(Array(3).fill({ from: 0, to: 2 }), undefined)];
const mostCases = 7;

test.each([0, 1])(
  "the fits are those that printing every table of up to 7 cases finds, with %i decimals",
  (decimals) => {
    // What is printed, and from which tables of which n by which models: text -> tier and n -> tables.
    const printed = new Map<string, Map<string, Set<string>>>();
    for (let n = 1; n <= mostCases; n++) {
      for (const counts of findTables(Array(3).fill({ from: 0, to: n }), n)) {
        for (const model of models) {
          for (const ties of model.kind === "each" || model.kind === "rest" ? [[]] : tieOrders) {
            const text = printTable(counts, n, { model, decimals, ties })?.join(" ");
            if (text === undefined) continue;
            const found = printed.get(text) ?? new Map<string, Set<string>>();
            const key = `${tierOf(model)} ${n}`;
            found.set(key, (found.get(key) ?? new Set()).add(`${describeModel(model)}: ${counts}`));
            printed.set(text, found);
          }
        }
      }
    }
    expect(printed.size).toBeGreaterThan(300);
    for (const [text, found] of printed) {
      for (const tier of tiers) {
        const { fits } = fitTier(tier, { parts: text.split(" "), n: [1, mostCases], exhaustive: true });
        for (let n = 1; n <= mostCases; n++) {
          const own = fits
            .filter((fit) => fit.n === n)
            .map(({ model, counts }) => `${describeModel(model)}: ${counts}`);
          const expected = [...(found.get(`${tier} ${n}`) ?? [])];
          expect(own.sort(), `${text}, tier ${tier}, n = ${n}`).toEqual(expected.sort());
        }
      }
    }
  },
);

test("fits are in order of n, then of the models", () => {
  const { fits } = fitTier("A", { parts: ["50"], n: [2, 3] });
  expect(fits.map(({ model, n, counts }) => `${counts} of ${n} ${describeModel(model)}`)).toEqual([
    "1 of 2 each part rounded half up",
    "1 of 2 each part rounded half to even",
    "1 of 2 each part rounded half down",
    "1 of 2 each part truncated",
    "1 of 2 each part rounded up",
  ]);
});

test("where n leaves no trace in the percentages, the list is cut and reports it", () => {
  const { fits, complete } = fitTier("A", { parts: ["50", "50", "50"], n: [1, 5000] });
  expect(fits).toHaveLength(100_000);
  expect(complete).toBe(false);
});

test("made to sum to 100 is tried only for parts that do, with the same decimals", () => {
  const fitting = (parts: string[]) => fitTier("B", { parts, n: [2, 2], exhaustive: true }).fits.length > 0;
  expect(fitting(["50", "50"])).toBe(true);
  expect(fitting(["50", "51"])).toBe(false);
  expect(fitting(["50", "50.0"])).toBe(false);
});

test.each<Breakdown & { message: string }>([
  { parts: [], n: [1, 2], message: "expected at least one percentage, but found none" },
  { parts: ["65 %"], n: [1, 2], message: 'such as "65" or "65.0", but found "65 %"' },
  { parts: ["-1"], n: [1, 2], message: 'but found "-1"' },
  { parts: ["65,0"], n: [1, 2], message: 'but found "65,0"' },
  { parts: [".5"], n: [1, 2], message: 'but found ".5"' },
  { parts: ["65"], n: [0, 2], message: "whole numbers from 1 to 1000000, but found [0, 2]" },
  { parts: ["65"], n: [3, 2], message: "but found [3, 2]" },
  { parts: ["65"], n: [1, 2.5], message: "but found [1, 2.5]" },
  { parts: ["65"], n: [1, Number.POSITIVE_INFINITY], message: "but found [1, Infinity]" },
])("$parts of $n is refused", ({ message, ...breakdown }) => {
  expect(() => fitTier("A", breakdown)).toThrow(message);
});
