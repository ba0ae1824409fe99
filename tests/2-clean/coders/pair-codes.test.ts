import { expect, test } from "vitest";
import { pairCodes } from "../../../pipeline/2-clean/coders/pair-codes.js";
import type { Observation, SecondCode } from "../../../pipeline/schemas/index.js";
import { codebook, coding, observationOf, secondOf } from "./given.js";

const paired = (secondCoding: readonly SecondCode[], observations: readonly Observation[]) =>
  pairCodes({ secondCoding, observations, codebook, coding });

test.each([
  { why: "of a field its value", question: "governance", row: { value: "mixed" }, first: "mixed" },
  {
    why: "of a word the yes/no field that it was coded in",
    question: "lever",
    row: { field: "lever_skills", value: "yes" },
    first: "lever_skills",
  },
  {
    why: "none, of a word that was coded no",
    question: "lever",
    row: { field: "lever_skills", value: "no" },
    first: "",
  },
  {
    why: "none, where nothing could be coded",
    question: "lever",
    row: { field: "lever_skills", value: "", coding: "uncoded" },
    first: "",
  },
  {
    why: "none, where the statement was coded in another field",
    question: "governance",
    row: { field: "staff", value: "12" },
    first: "",
  },
] as const)("the first code is $why", ({ question, row, first }) => {
  const [pair] = paired([secondOf({ question })], [observationOf(row)]);
  expect(pair?.first).toBe(first);
});

test("a statement whose row was refused has no first code, and is no pair; pairs are in the order of their ids", () => {
  const [second, others] = [
    ["t3", "t2", "t1"],
    ["t1", "t3"],
  ].map((ids) => ids.map((obs_id) => ({ obs_id }))) as [{ obs_id: string }[], { obs_id: string }[]];
  const pairs = paired(second.map(secondOf), others.map(observationOf));
  expect(pairs.map(({ observation, second: { obs_id } }) => [observation.obs_id, obs_id])).toEqual([
    ["t1", "t1"],
    ["t3", "t3"],
  ]);
});
