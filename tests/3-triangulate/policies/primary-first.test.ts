import { expect, test } from "vitest";
import type { Admitted } from "../../../pipeline/3-triangulate/policies/policy.js";
import { primaryFirst } from "../../../pipeline/3-triangulate/policies/primary-first.js";
import { fieldOf, statementOf } from "../given.js";

const says = (value: string, row: Partial<Admitted> = {}) => statementOf({ value, ...row });
const survey = (value: string, row: Partial<Admitted> = {}) =>
  says(value, { tier: "primary", independent_source: "Survey", ...row });
const field = fieldOf();

test.each([
  { why: "no one says anything", said: [], value: "", rule: "none" },
  { why: "a lone document speaks", said: [says("mixed")], value: "mixed", rule: "secondary" },
  { why: "the survey speaks alone", said: [survey("mixed")], value: "mixed", rule: "primary" },
  {
    why: "three documents speak against the survey",
    said: [
      survey("mixed"),
      says("public", { independent_source: "A" }),
      says("public", { independent_source: "B" }),
      says("public", { independent_source: "C" }),
    ],
    value: "mixed",
    rule: "primary",
  },
  {
    why: "documents agree",
    said: [says("mixed", { independent_source: "A" }), says("mixed", { independent_source: "B" })],
    value: "mixed",
    rule: "secondary",
  },
  { why: "a document only narrows it down", said: [says("mixed|public")], value: "", rule: "none" },
  {
    why: "one narrows it down and one says it",
    said: [says("mixed|public"), says("mixed")],
    value: "mixed",
    rule: "secondary",
  },
  {
    why: "two voices stand against one",
    said: [
      says("private", { independent_source: "A" }),
      says("public", { independent_source: "B" }),
      says("public", { independent_source: "C" }),
    ],
    value: "public",
    rule: "secondary, most voices",
  },
  {
    why: "one voice repeats itself, more recently, against two",
    said: [
      says("private", { independent_source: "A", observed_on: "2023" }),
      says("private", { independent_source: "A", observed_on: "2023" }),
      says("private", { independent_source: "A" }),
      says("public", { independent_source: "B" }),
      says("public", { independent_source: "C" }),
    ],
    value: "public",
    rule: "secondary, most voices",
  },
  {
    why: "voices are even, and one is more direct",
    said: [
      says("private", { independent_source: "A", evidence: "derived", observed_on: "2023" }),
      says("public", { independent_source: "B" }),
    ],
    value: "public",
    rule: "secondary, most direct",
  },
  {
    why: "voices and grades are even, and one is more recent",
    said: [
      says("private", { independent_source: "A", observed_on: "2020-05" }),
      says("public", { independent_source: "B", observed_on: "2020-06-01" }),
    ],
    value: "public",
    rule: "secondary, most recent",
  },
  {
    why: "a year counts by its last day",
    said: [
      says("private", { independent_source: "A", observed_on: "2020" }),
      says("public", { independent_source: "B", observed_on: "2020-06-01" }),
    ],
    value: "private",
    rule: "secondary, most recent",
  },
  {
    why: "a dated one stands against an undated one",
    said: [
      says("private", { independent_source: "A", observed_on: "" }),
      says("public", { independent_source: "B", observed_on: "2001" }),
    ],
    value: "public",
    rule: "secondary, most recent",
  },
  {
    why: "each side has several documents, and one is more recent",
    said: [
      says("private", { independent_source: "A", observed_on: "2019" }),
      says("private", { independent_source: "B", observed_on: "2018" }),
      says("public", { independent_source: "C", observed_on: "2020" }),
      says("public", { independent_source: "D", observed_on: "2015" }),
    ],
    value: "public",
    rule: "secondary, most recent",
  },
  {
    why: "all is even",
    said: [says("private", { independent_source: "A" }), says("public", { independent_source: "B" })],
    value: "",
    rule: "undecided",
  },
  { why: "the survey contradicts itself", said: [survey("private"), survey("public")], value: "", rule: "undecided" },
  {
    why: "the survey contradicts itself, once more recently",
    said: [survey("private", { observed_on: "2021" }), survey("public")],
    value: "public",
    rule: "primary, most recent",
  },
])("when $why, the value is '$value' ($rule)", ({ said, value, rule }) => {
  expect(primaryFirst(field, said)(said)).toEqual({ value, rule });
  expect(primaryFirst(field, said)([...said].reverse())).toEqual({ value, rule });
});

test("even numbers whose bounds overlap are no dispute", () => {
  const said = [says("90..110", { independent_source: "A" }), says("100", { independent_source: "B" })];
  expect(primaryFirst(fieldOf({ type: "number" }), said)(said)).toEqual({ value: "100", rule: "secondary" });
});

test("two pairs of bounds, each pair overlapping and both backed alike, stay undecided", () => {
  const members = fieldOf({ type: "number" });
  const said = ["9", "9..11", "30", "27..33"].map((value, index) =>
    says(value, { independent_source: `Paper ${index}` }),
  );
  expect(primaryFirst(members, said)(said)).toEqual({ value: "", rule: "undecided" });
});
