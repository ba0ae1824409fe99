import * as fc from "fast-check";
import { expect, test } from "vitest";
import { resolveInDuckdb } from "../../pipeline/engines/duckdb/resolve-in-duckdb.js";
import { policyNames, statuses } from "../../pipeline/schemas/index.js";
import { witnessReasons } from "../../pipeline/schemas/results/reasons.js";
import { decidedInMemory } from "./decided-in-memory.js";
import { randomWorld } from "./random-world.js";

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

test("in random worlds DuckDB gives the values and witnesses of every policy that memory gives", async () => {
  const seen = new Map(policyNames.map((name) => [name, new Set<string>()]));
  const seenOfAll = new Set<string>();
  for (const [place, policy] of policyNames.entries())
    await fc.assert(
      fc.asyncProperty(randomWorld(70), async (world) => {
        const expected = decidedInMemory(world, policy);
        expect(await resolveInDuckdb(world, policy, { threads: 1 })).toEqual(expected);
        for (const name of policyNames) for (const { rule } of expected.by[name]) seen.get(name)?.add(rule);
        for (const { status } of expected.values) seenOfAll.add(status);
        for (const { stance, reason_code } of expected.witnesses) seenOfAll.add(stance).add(reason_code);
      }),
      { numRuns: 1, seed: 17 + place },
    );
  for (const name of policyNames)
    expect({ name, rules: [...(seen.get(name) ?? [])] }).toEqual({
      name,
      rules: expect.arrayContaining([...rules[name], "none", "open"]),
    });
  const stances = ["supports", "dissents", "open", "set-aside"];
  expect([...seenOfAll]).toEqual(expect.arrayContaining([...statuses, ...stances, ...witnessReasons]));
});
