import { describe, expect, test } from "vitest";
import { roundingRules } from "../../../pipeline/4-aggregate/claims/grim/find-counts.js";
import type { Model } from "../../../pipeline/4-aggregate/claims/grim/list-models.js";
import { breakdown, claimOf, judge } from "./counted.js";
import { printTable } from "./grim/print-table.js";
import { type Draw, drawFrom } from "./try-all.js";

const exact = roundingRules.map((rule): Model => ({ kind: "each", rule }));
const coarse = ([5, 10] as const).map((step): Model => ({ kind: "nearest", step }));
function summing(parts: number): Model[] {
  const rests = roundingRules.flatMap((rule) =>
    Array.from({ length: parts }, (_, part): Model => ({ kind: "rest", part, rule })),
  );
  return [{ kind: "largest-remainder" }, ...rests];
}

// No honest table is ever accused: whatever the rounding, what is printed of a table is compared with that table.
describe("printed under every rounding, a table is never contradicted by its own percentages", () => {
  test.each([0, 1])("with %i decimals", (decimals) => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 150; seed++) {
      const draw = drawFrom(2 * seed + decimals);
      const counts = makeUpTable(draw);
      const n = counts.reduce((sum, count) => sum + count, 0);
      const ties = counts.map(() => draw([0, 1, 2]));
      // That one rounding made all parts is our assumption, which alone contradicts nothing.
      const ownRounding: Model = { kind: "each-own" };
      for (const model of [draw(exact), draw(summing(counts.length)), draw(coarse), ownRounding]) {
        const printed = printTable(counts, n, {
          ...{ model, decimals },
          ties: model.kind === "each-own" ? counts.map(() => draw([0, 1, 2, 3, 4])) : ties,
        });
        if (printed === undefined) continue;
        const message = `${counts} as ${printed}, ${JSON.stringify(model)}, seed ${seed}`;
        const together = judge(breakdown(printed), counts);
        expect(new Set(together.map(({ row }) => row.verdict)), message).toEqual(new Set(["reproduced"]));
        for (const { row } of together) seen.add(row.needs);
        const unknown = draw([1, 2]);
        for (const { row } of judge(breakdown(printed), counts, unknown))
          expect(["reproduced", "consistent", "untestable"], `${message}, ${unknown} unknown`).toContain(row.verdict);
        if (model.kind === "largest-remainder" || model.kind === "rest" || model.kind === "each-own") continue;
        for (const [part, figure] of printed.entries())
          expect(judge([claimOf(figure, part)], counts)[0]?.row.verdict, `${message}: ${figure}`).toBe("reproduced");
      }
    }
    const needs = ["", "sum_to_100", "own_rounding"];
    expect(seen).toEqual(new Set(decimals === 0 ? [...needs, "nearest_5", "nearest_10"] : needs));
  });
});

test("of more tables than can be listed, none is contradicted by its own percentages", () => {
  const rows = judge(breakdown(["40", "30", "20", "10"]), [1616, 1196, 796, 392]).map(({ row }) => row);
  expect(rows.map(({ verdict }) => verdict)).toEqual(Array(4).fill("reproduced"));
  const apart = judge(breakdown(["40", "30", "20", "10"]), [1616, 1196, 796, 390, 2]).map(({ row }) => row);
  expect(apart.map(({ verdict, why_code }) => `${verdict} ${why_code}`)).toEqual(
    Array(4).fill("contradicted parts_never_at_once"),
  );
});

/** Two to five parts of 2 to 40 clusters in all; often of 20 or 40, of which coarse figures can pass for exact ones. */
function makeUpTable(draw: Draw): number[] {
  const n = draw([20, 40, draw(Array.from({ length: 39 }, (_, at) => at + 2))]);
  const counts = Array<number>(draw([2, 3, 4, 5])).fill(0);
  const parts = [...counts.keys()];
  for (let one = 0; one < n; one++) {
    const part = draw(parts);
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}
