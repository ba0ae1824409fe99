import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { multiverse, policyNames } from "../../../pipeline/schemas/index.js";
import { makeScratch, runToAggregate, tinyWorld } from "../../tiny-world/run-tiny-world.js";

// The combinations are the same whichever of them a run is made with: what was concluded for one must not stand in for another.

test("the combinations under each policy's own run are the same", async () => {
  const counts = [];
  for (const policy of policyNames) {
    const out = makeScratch();
    await runToAggregate(tinyWorld, out, { policy });
    const file = "4-aggregate/multiverse.csv";
    const rows = multiverse.parse(readFileSync(join(out, file)), file);
    counts.push(
      rows.map(({ verdict: _, turned_after: __, turned_with: ___, turned_to: ____, ...count }) =>
        JSON.stringify(count),
      ),
    );
  }
  expect(counts[0]?.length).toBeGreaterThan(3);
  expect(new Set(counts.map(String)).size).toBe(1);
});
