import { expect, test } from "vitest";
import { chooseCoder } from "../../../pipeline/2-clean/coders/choose-coder.js";
import type { CoderDifference, Observation, Settings } from "../../../pipeline/schemas/index.js";
import { codebook, observationOf } from "./given.js";

function differenceOf(row: Partial<CoderDifference>): CoderDifference {
  return {
    ...{ obs_id: "t1", field: "governance", case_id: "alpha", words: "", first_code: "private" },
    ...{ second_code: "public", certainty: "high" as const, remark: "two officers", settled: "", settlement: "" },
    ...row,
  };
}

/** What becomes of statements, each as "field=value grade". */
function chosen(
  coder: Settings["coder"],
  difference: Partial<CoderDifference>,
  observation: Partial<Observation> = {},
) {
  const given = [observationOf(observation), observationOf({ obs_id: "t2", value: "mixed" })];
  const made = chooseCoder(given, { coder, differences: [differenceOf(difference)], codebook });
  expect(made.at(-1)).toBe(given[1]);
  return made.slice(0, -1).map(({ field, value, evidence, codersDiffer }) => {
    return `${field}=${value} ${evidence}${codersDiffer ? ", differ" : ""}`;
  });
}

test.each([
  { coder: "first", settled: "", expected: "governance=private stated" },
  { coder: "second", settled: "", expected: "governance=public stated" },
  { coder: "agreed", settled: "", expected: "governance=private weak, differ" },
  { coder: "agreed", settled: "first", expected: "governance=private stated" },
  { coder: "agreed", settled: "second", expected: "governance=public stated" },
  // One coder's codes are his, whatever was settled.
  { coder: "first", settled: "second", expected: "governance=private stated" },
  { coder: "second", settled: "first", expected: "governance=public stated" },
] as const)('$coder, settled as "$settled": $expected', ({ coder, settled, expected }) => {
  expect(chosen(coder, { settled })).toEqual([expected]);
});

const word = { field: "lever", first_code: "lever_skills" };
const affirmed = { field: "lever_skills", value: "yes" };

test("a set of yes/no fields becomes a statement on each", () => {
  expect(chosen("second", { ...word, second_code: "lever_skills+lever_innovation" }, affirmed)).toEqual([
    "lever_skills=yes stated",
    "lever_innovation=yes stated",
  ]);
});

test.each([
  { second_code: "lever_skills+lever_innovation", expected: "lever_skills=yes stated" },
  { second_code: "lever_innovation", expected: "lever_skills=yes weak, differ" },
  { second_code: "", expected: "lever_skills=yes weak, differ" },
])("of a word, only what the second coder does not affirm is in doubt: $second_code", ({ second_code, expected }) => {
  expect(chosen("agreed", { ...word, second_code }, affirmed)).toEqual([expected]);
});

test("what the second coder cannot code is uncoded, with the remark as its reason", () => {
  const given = [observationOf({})];
  const differences = [differenceOf({ second_code: "" })];
  const [made] = chooseCoder(given, { coder: "second", differences, codebook });
  expect(made).toMatchObject({ field: "governance", value: "", coding: "uncoded", coding_reason: "two officers" });
});

test("without a difference, every coder gives the very same list", () => {
  const given = [observationOf({})];
  for (const coder of ["first", "second", "agreed"] as const)
    expect(chooseCoder(given, { coder, differences: [], codebook })).toBe(given);
});
