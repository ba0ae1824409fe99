import { expect, test } from "vitest";
import { primaryFirst } from "../../pipeline/3-triangulate/policies/primary-first.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import { settleByHand } from "../../pipeline/3-triangulate/settle-by-hand.js";
import { fieldOf, sourceOf, statementOf } from "./given.js";

const codebook = [fieldOf()];
const cases = ["alpha", "beta"].map((case_id) => ({ case_id, name: case_id, in_sample: "yes" as const, note: "" }));
const sources = [sourceOf({ source_id: "survey", tier: "primary" }), sourceOf({ independent_source: "Courier" })];
const observations = [
  statementOf({ source_id: "survey", value: "private" }),
  statementOf({ obs_id: "t2", value: "mixed" }),
];
const resolved = resolve({ cases, codebook, sources, observations, referenceDate: "2023-12-31", policy: primaryFirst });

test.each([
  // Both statements of alpha stand against what neither states; nobody states anything of beta.
  { case_id: "alpha", value: "public", expected: ["public", "contested", "settled", "", "doc;survey"] },
  { case_id: "alpha", value: "mixed", expected: ["mixed", "contested", "settled", "doc", "survey"] },
  { case_id: "beta", value: "public", expected: ["public", "secondary-only", "settled", "", ""] },
])("$value of $case_id", ({ case_id, value, expected }) => {
  const settled = [{ case_id, field: "governance", value }];
  const { values } = settleByHand(resolved, { settled, codebook });
  const row = values.find((one) => one.case_id === case_id);
  expect([row?.value, row?.status, row?.rule, row?.supporting, row?.dissenting]).toEqual(expected);
  const others = (rows: typeof values) => rows.filter((one) => one.case_id !== case_id);
  expect(others(values)).toEqual(others(resolved.values));
});
