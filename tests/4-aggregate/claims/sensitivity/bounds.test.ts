import { expect, test } from "vitest";
import { measureClaim } from "../../../../pipeline/4-aggregate/claims/measure-claim.js";
import { readAnswers } from "../../../../pipeline/4-aggregate/claims/read-answers.js";
import { worstCaseBounds } from "../../../../pipeline/4-aggregate/claims/sensitivity/bounds.js";
import { fieldOf, study, valueRow } from "../../given.js";

// Four cases, made up: two levers, of which one case answered both and nobody knows the others'.
const ids = ["alpha", "beta", "gamma", "delta"];
const fields = ["credit", "export"];
const answers = readAnswers({
  study,
  codebook: [
    ...fields.map((field) => fieldOf({ field, type: "code", codes: "yes=Yes;no=No" })),
    fieldOf({ field: "staff", type: "number", codes: "" }),
  ],
  cases: ids.map((case_id) => ({ case_id, name: case_id, in_sample: "yes" as const, note: "" })),
  values: [
    ...fields.flatMap((field) => ids.map((id) => valueRow(id, field, id === "alpha" ? "yes" : ""))),
    ...ids.map((id) => valueRow(id, "staff", id === "alpha" ? "3.." : "")),
  ],
  ...{ witnesses: [], policyValues: [] },
});

test("every reading gives each case a value: of several parts the highest is out of all cases, as of one", () => {
  const options = fields.map((field) => ({ field, in: ["yes"] }));
  const each = measureClaim({ kind: "each", options, among: [] }, { answers, totals: [] });
  expect(worstCaseBounds(each, answers)).toEqual({ low: { first: 1, second: 4 }, high: { first: 4, second: 4 } });
  const one = measureClaim({ kind: "cases", where: options.slice(0, 1), among: [] }, { answers, totals: [] });
  expect(worstCaseBounds(one, answers)).toEqual({ low: { first: 1, second: 4 }, high: { first: 4, second: 4 } });
});

test("bounds that leave open what is asked are within every reading on one side of it", () => {
  const options = [
    { field: "staff", from: 5 },
    { field: "credit", in: ["yes"] },
  ];
  const each = measureClaim({ kind: "each", options, among: [] }, { answers, totals: [] });
  expect(worstCaseBounds(each, answers)).toEqual({ low: { first: 0, second: 4 }, high: { first: 4, second: 4 } });
});
