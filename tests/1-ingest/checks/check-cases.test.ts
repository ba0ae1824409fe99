import { expect, test } from "vitest";
import { checkCases } from "../../../pipeline/1-ingest/checks/check-cases.js";
import type { Case } from "../../../pipeline/schemas/index.js";
import { onLines } from "../../lib/on-lines.js";
import { diagnosticsOf } from "../../lib/scratch.js";

const studyCase = (case_id: string, name: string, in_sample: "yes" | "no" = "yes"): Case => {
  return { case_id, name, in_sample, note: "" };
};
const messages = (...cases: Case[]) => diagnosticsOf(() => checkCases(onLines(cases), "data/cases.csv"));

test("clusters of different names pass, also one whose name is its id", () => {
  const cases = [studyCase("alpha", "Made-up Alpha"), studyCase("beta", "beta"), studyCase("gamma", "C", "no")];
  expect(() => checkCases(cases, "data/cases.csv")).not.toThrow();
});

test("a name that another cluster has, as its name or as its id, is refused", async () => {
  expect(
    await messages(studyCase("alpha", "Made-up"), studyCase("beta", "Made-up"), studyCase("gamma", "alpha")),
  ).toEqual([
    'data/cases.csv:3: name: expected a name of its own, but found "Made-up", by which alpha is known',
    'data/cases.csv:4: name: expected a name of its own, but found "alpha", by which alpha is known',
  ]);
});

test.each([{ rows: [] }, { rows: [studyCase("alpha", "A", "no")] }])(
  "no sample is refused: $rows",
  async ({ rows }) => {
    expect(await messages(...rows)).toEqual([expect.stringContaining(`but found none of ${rows.length}`)]);
  },
);
