import { expect, test } from "vitest";
import { matchCondition } from "../../../../pipeline/4-aggregate/claims/match-condition.js";
import type { Answers } from "../../../../pipeline/4-aggregate/claims/read-answers.js";
import { domainValues } from "../../../../pipeline/4-aggregate/claims/sensitivity/admissible-values.js";
import type { Condition } from "../../../../pipeline/schemas/index.js";

const codes = ["a", "b", "c", "d", "e"];
const answers: Answers = {
  cases: ["alpha"],
  fields: new Map([["traits", { type: "codes", codes }]]),
  at: () => ({ value: "", others: [], primary: false }),
};
let sets: string[] = [];
for (const code of codes)
  sets = sets.concat(
    code,
    sets.map((set) => `${set}+${code}`),
  );

test.each<{ what: string; asked: Condition[] }>([
  { what: "one code", asked: [{ field: "traits", in: ["a"] }] },
  {
    what: "overlapping codes",
    asked: [
      { field: "traits", in: ["a", "b"] },
      { field: "traits", in: ["b", "c"] },
    ],
  },
  { what: "one set exactly", asked: [{ field: "traits", exactly: ["b"] }] },
  {
    what: "two sets exactly and a code",
    asked: [
      { field: "traits", exactly: ["c", "a"] },
      { field: "traits", exactly: ["a"] },
      { field: "traits", in: ["a", "c"] },
    ],
  },
])("asked for $what, a few sets meet the conditions in every way that all sets do", ({ asked }) => {
  const ways = (values: readonly string[]) =>
    [...new Set(values.map((value) => asked.map((condition) => matchCondition(value, condition)).join()))].sort();
  expect(ways(domainValues(answers, "alpha", "traits", asked))).toEqual(ways(sets));
});

test("a hundred codes that are asked alike are tried as two", () => {
  const many = {
    ...answers,
    fields: new Map([["traits", { type: "codes" as const, codes: Array.from({ length: 100 }, (_, at) => `x${at}`) }]]),
  };
  expect(domainValues(many, "alpha", "traits", [{ field: "traits", in: ["x7"] }])).toEqual(["x0", "x7", "x0+x7"]);
});
