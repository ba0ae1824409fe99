import * as fc from "fast-check";
import { expect, test } from "vitest";
import { triangulateStatements } from "../../pipeline/3-triangulate/triangulate-statements.js";
import { cellOf, type PolicyName, policyNames, type Settings } from "../../pipeline/schemas/index.js";
import { decidedInMemory } from "../engines/decided-in-memory.js";
import { randomWorld } from "../engines/random-world.js";
import { studyOf } from "../lib/study-of.js";

test("of what an engine decided, the tables are those of what memory decides, whatever people settled", () => {
  const settledUnderOthers = new Set<PolicyName>();
  fc.assert(
    fc.property(randomWorld(12), fc.constantFrom(...policyNames), fc.nat(), (world, policy, drawn) => {
      const { admission, referenceDate, ...stated } = world;
      // What someone states may be settled by a person, and every few by the settings.
      const some = world.observations.filter(
        ({ value, coding }, at) => value && coding === "coded" && (at + drawn) % 3 === 0,
      );
      const rows = [...new Map(some.map((row) => [cellOf(row), row])).values()];
      const by = { reason: "", decided_by: "A. Tester", decided_on: "2026-11-23" };
      const given = {
        ...{ ...stated, study: studyOf(), wholeCodebook: stated.codebook, coderDifferences: [] },
        adjudications: rows
          .filter((_, at) => at % 4 > 0)
          .map(({ case_id, field, value }) => ({ case_id, field, value, ...by })),
      };
      const settled = rows
        .filter((_, at) => at % 4 === 0)
        .map(({ case_id, field, value }) => ({ case_id, field, value }));
      const own = studyOf().parameters;
      const settings: Settings = { ...own, ...admission, reference_date: referenceDate, policy, settled };
      const expected = triangulateStatements(given, settings);
      const found = triangulateStatements(given, settings, decidedInMemory(expected.dated, policy));
      for (const table of ["values", "witnesses", "conflicts", "policyValues", "unused"] as const)
        expect({ table, rows: found[table]() }).toEqual({ table, rows: expected[table]() });
      const plain = triangulateStatements({ ...given, adjudications: [] }, settings);
      for (const name of policyNames)
        if (plain.policyValues().some((row, at) => row[name] !== expected.policyValues()[at]?.[name]))
          settledUnderOthers.add(name);
    }),
    { numRuns: 20, seed: 23 },
  );
  expect(settledUnderOthers.size).toBe(policyNames.length);
});
