import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readRows } from "../../pipeline/lib/csv.js";
import { contents, copyChanged, diagnosticsOfRun, inScratch } from "./attempt.js";
import { mutations } from "./mutations.js";

/**
 * A study harmed at random either is refused with messages that name a file of it, and nothing is written; or it runs.
 * A run is not asked to give the same result, since most letters may legally be others (a year, a note, a name): it is asked to
 * lose nothing. Each output was checked against its schema when it was written; here, every statement of every source is an
 * observation, and every observation is coded or listed as refused and excused. Whatever else is thrown fails the test.
 */
test("studies harmed at random are refused clearly or lose nothing", async () => {
  const outcomes = { refused: 0, ran: 0 };
  const property = fc.asyncProperty(mutations, (harm) =>
    inScratch(async ({ study, out }) => {
      copyChanged(study, (folder) => {
        for (const { change } of harm) applyIfPossible(() => change(folder));
      });
      const diagnostics = await diagnosticsOfRun(study, out);
      outcomes[diagnostics.length > 0 ? "refused" : "ran"] += 1;
      if (diagnostics.length > 0) {
        for (const diagnostic of diagnostics) expect(diagnostic).toMatch(/^study(\/[^:]+)?: |^study\/[^:]+:\d+: /);
        expect(contents(out)).toEqual({});
        return;
      }
      const rows = (path: string) => readRows(readFileSync(path), path).rows.length;
      const [stated, clean] = [join(out, "1-ingest"), join(out, "2-clean")];
      expect(rows(join(stated, "observations.csv"))).toBe(
        cellsOfTables(study) + rows(join(study, pathOf(study, "statements"))),
      );
      const refused = readRows(readFileSync(join(clean, "rejected.csv")), "rejected.csv").rows;
      expect(refused.filter(({ cells }) => cells.excused_because === "")).toEqual([]);
      const rejected = new Set(refused.map(({ cells }) => cells.row_id)).size;
      expect(rows(join(clean, "observations.csv")) + rejected).toBe(rows(join(stated, "observations.csv")));
    }),
  );
  await fc.assert(property, {
    seed: 20231231,
    numRuns: 150,
    reporter: ({ failed, counterexample, errorInstance }) => {
      if (failed)
        throw new Error(JSON.stringify(counterexample?.[0].map(({ does }) => does)), { cause: errorInstance });
    },
  });
  expect(Math.min(outcomes.refused, outcomes.ran), JSON.stringify(outcomes)).toBeGreaterThan(0);
});

/** A second mutation may find the file gone or no longer JSON: then the first alone is tried. */
function applyIfPossible(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
}

function pathOf(study: string, role: string): string {
  return JSON.parse(readFileSync(join(study, "study.json"), "utf8").replace(/^\uFEFF/, "")).inputs[role];
}

/** How many cells the published tables hold beside the clusters' names. */
function cellsOfTables(study: string): number {
  const { tables } = JSON.parse(readFileSync(join(study, "study.json"), "utf8").replace(/^\uFEFF/, ""));
  return tables.reduce((sum: number, { role }: { role: string }) => {
    const { rows, columns } = readRows(readFileSync(join(study, pathOf(study, role))), role);
    return sum + rows.length * (columns.length - 1);
  }, 0);
}
