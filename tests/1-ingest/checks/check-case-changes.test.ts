import { expect, test } from "vitest";
import { checkCaseChanges } from "../../../pipeline/1-ingest/checks/check-case-changes.js";
import type { CaseChange } from "../../../pipeline/schemas/index.js";
import { onLines } from "../../lib/on-lines.js";

const cases = ["alpha", "beta"].map((case_id) => ({
  case_id,
  name: `Made-up ${case_id}`,
  in_sample: "yes" as const,
  note: "",
}));
const change = (row: Partial<CaseChange>): CaseChange => ({
  ...{ case_id: "alpha", date: "2023", change: "left", into: "", name: "", reason: "made up" },
  ...row,
});
const check = (...rows: CaseChange[]) =>
  checkCaseChanges({ cases, caseChanges: onLines(rows, 2) }, "data/decisions/case-changes.csv");

test("cases leave, merge and are renamed, also back to a name of their own", () => {
  const renamed = { change: "renamed" as const };
  expect(() =>
    check(
      change({}),
      change({ case_id: "beta", change: "merged", into: "alpha" }),
      change({ ...renamed, name: "Made-up omega" }),
      change({ ...renamed, date: "2024", name: "Made-up alpha" }),
    ),
  ).not.toThrow();
});

test.each([
  { row: { case_id: "alpa" }, message: 'case_id: expected an id of cases.csv, but found "alpa"; did you mean alpha?' },
  { row: { change: "merged" as const }, message: 'into: expected an id of cases.csv, but found ""' },
  {
    row: { change: "merged" as const, into: "alpha" },
    message: 'into: expected another case, but found "alpha" itself',
  },
  { row: { into: "beta" }, message: 'into: expected nothing beside left, but found "beta"' },
  { row: { change: "renamed" as const }, message: "name: expected the new name, but found none" },
  { row: { name: "Omega" }, message: 'name: expected nothing beside left, but found "Omega"' },
  {
    row: { change: "renamed" as const, name: "Made-up beta" },
    message: 'name: expected a name of its own, but found "Made-up beta", by which beta is known',
  },
])("what does not hold is refused with its line: $message", ({ row, message }) => {
  expect(() => check(change(row))).toThrow(`data/decisions/case-changes.csv:2: ${message}`);
});

test("two cases are not renamed alike", () => {
  const renamed = { change: "renamed" as const, name: "Made-up omega" };
  expect(() => check(change(renamed), change({ ...renamed, case_id: "beta" }))).toThrow(
    'case-changes.csv:3: name: expected a name of its own, but found "Made-up omega", by which alpha is known',
  );
});
