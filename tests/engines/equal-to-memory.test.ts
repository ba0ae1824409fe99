import * as fc from "fast-check";
import { expect, test } from "vitest";
import { policies } from "../../pipeline/3-triangulate/policies/index.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import { policyNames, statuses } from "../../pipeline/schemas/index.js";
import { witnessReasons } from "../../pipeline/schemas/results/reasons.js";
import { randomWorld } from "./random-world.js";
import { resolveInDuckdb } from "./resolve-in-engine.js";

const criteria = ["most independent sources", "most direct", "most recent"];
const ofTier = ["primary", "secondary"].flatMap((tier) => [tier, ...criteria.map((by) => `${tier}, ${by}`)]);
/** What each policy must have given somewhere, for the comparison to mean anything. */
const rules = {
  "primary-first": [...ofTier, "primary, most precise", "undecided"],
  "secondary-first": [...ofTier, "secondary, most precise", "undecided"],
  majority: ["most independent sources", "only value", "most precise", "undecided"],
  "most-recent": [...criteria, "only value", "most precise", "undecided"],
  "best-evidence": [...criteria, "only value", "most precise", "undecided"],
  "dawid-skene": [
    ...["dawid-skene", "dawid-skene, one-coin", "only value, not dawid-skene", "undecided"],
    ...["most independent sources, not dawid-skene", "most precise, not dawid-skene"],
  ],
};

test.each(policyNames)(
  "in random worlds DuckDB gives the values and witnesses of %s that memory gives",
  async (policy) => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(randomWorld(70), async (world) => {
        const found = await resolveInDuckdb(world, [policy]);
        const expected = resolve({ ...world, policy: policies[policy] });
        expect(found.values).toEqual(expected.values);
        expect(found.witnesses).toEqual(expected.witnesses);
        for (const { rule, status } of expected.values) seen.add(rule).add(status);
        for (const { stance, reason_code } of expected.witnesses) seen.add(stance).add(reason_code);
      }),
      { numRuns: 5, seed: 17 },
    );
    const stances = ["supports", "dissents", "open", "set-aside"];
    expect([...seen]).toEqual(
      expect.arrayContaining([...rules[policy], "none", "open", ...statuses, ...stances, ...witnessReasons]),
    );
  },
);

test("the values by all policies are made in one go", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld(70), async (world) => {
      const { by } = await resolveInDuckdb(world, [
        "most-recent",
        ...policyNames.filter((name) => name !== "most-recent"),
      ]);
      for (const name of policyNames) {
        const { values } = resolve({ ...world, policy: policies[name] });
        expect({ name, values: by[name] }).toEqual({ name, values: values.map(({ value }) => value) });
      }
    }),
    { numRuns: 1, seed: 18 },
  );
});
