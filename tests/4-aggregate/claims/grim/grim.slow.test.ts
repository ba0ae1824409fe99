import * as fc from "fast-check";
import { expect, test } from "vitest";
import { roundingRules } from "../../../../pipeline/4-aggregate/claims/grim/find-counts.js";
import { fitTier } from "../../../../pipeline/4-aggregate/claims/grim/fit-tier.js";
import { grim } from "../../../../pipeline/4-aggregate/claims/grim/grim.js";
import { type Model, tiers } from "../../../../pipeline/4-aggregate/claims/grim/list-models.js";
import { printTable, tierOf } from "./print-table.js";

const models = (parts: number): Model[] => [
  ...roundingRules.map((rule): Model => ({ kind: "each", rule })),
  { kind: "largest-remainder" },
  ...Array.from({ length: parts }, (_, part) => part).flatMap((part) =>
    roundingRules.map((rule): Model => ({ kind: "rest", part, rule })),
  ),
  { kind: "nearest", step: 5 },
  { kind: "nearest", step: 10 },
];

/** Two to 40 cases dealt to one to five parts. */
const table = fc.integer({ min: 1, max: 5 }).chain((parts) =>
  fc
    .record({
      cases: fc.array(fc.integer({ min: 0, max: parts - 1 }), { minLength: 2, maxLength: 40 }),
      model: fc.constantFrom(...models(parts)),
      decimals: fc.integer({ min: 0, max: 2 }),
      ties: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: parts, maxLength: parts }),
    })
    .map(({ cases, model, ties, decimals }) => ({
      counts: Array.from({ length: parts }, (_, part) => cases.filter((own) => own === part).length),
      n: cases.length,
      printing: { model, ties, decimals: model.kind === "nearest" ? 0 : decimals },
    })),
);

test("a table that a model prints is found, by that model", () => {
  fc.assert(
    fc.property(table, ({ counts, n, printing }) => {
      const parts = printTable(counts, n, printing);
      fc.pre(parts !== undefined);
      const tier = tierOf(printing.model);
      const breakdown = { parts, n: [n, n], exhaustive: true } as const;
      const { fits, complete } = fitTier(tier, breakdown);
      expect(complete).toBe(true);
      expect(fits).toContainEqual({ model: printing.model, n, counts });
      // An earlier tier may fit as well, and is then the one that is named.
      const named = grim(breakdown);
      expect(tiers.indexOf(named?.tier ?? "C")).toBeLessThanOrEqual(tiers.indexOf(tier));
      if (named?.tier === tier) expect(named.fits).toContainEqual({ model: printing.model, n, counts });
    }),
    { numRuns: 1000, seed: 1 },
  );
});

test("parts that do not exclude each other are found too, alone and to the nearest 5 or 10", () => {
  const overlapping = fc.integer({ min: 2, max: 40 }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      counts: fc.array(fc.integer({ min: 0, max: n }), { minLength: 1, maxLength: 3 }),
      model: fc.constantFrom(...models(0).filter(({ kind }) => kind !== "largest-remainder")),
    }),
  );
  fc.assert(
    fc.property(overlapping, ({ counts, n, model }) => {
      const parts = printTable(counts, n, { model, decimals: 0, ties: [1, 0, 1] }) ?? [];
      expect(fitTier(tierOf(model), { parts, n: [n, n] }).fits).toContainEqual({ model, n, counts });
    }),
    { numRuns: 500, seed: 1 },
  );
});
