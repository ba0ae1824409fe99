import { expect, test } from "vitest";
import type { Admitted } from "../../../pipeline/3-triangulate/policies/policy.js";
import { primaryFirst } from "../../../pipeline/3-triangulate/policies/primary-first.js";
import { fieldOf, statementOf } from "../given.js";

const message = (value: string, row: Partial<Admitted> = {}) => statementOf({ value, ...row });
const survey = (value: string, row: Partial<Admitted> = {}) =>
  message(value, { tier: "primary", independent_source: "Survey", ...row });
const field = fieldOf();

test.each([
  { why: "no one says anything", stated: [], value: "", rule: "none" },
  { why: "a lone document speaks", stated: [message("mixed")], value: "mixed", rule: "secondary" },
  { why: "the survey speaks alone", stated: [survey("mixed")], value: "mixed", rule: "primary" },
  {
    why: "three documents speak against the survey",
    stated: [
      survey("mixed"),
      message("public", { independent_source: "A" }),
      message("public", { independent_source: "B" }),
      message("public", { independent_source: "C" }),
    ],
    value: "mixed",
    rule: "primary",
  },
  {
    why: "documents agree",
    stated: [message("mixed", { independent_source: "A" }), message("mixed", { independent_source: "B" })],
    value: "mixed",
    rule: "secondary",
  },
  { why: "a document only narrows it down", stated: [message("mixed|public")], value: "", rule: "none" },
  {
    why: "one narrows it down and one says it",
    stated: [message("mixed|public"), message("mixed")],
    value: "mixed",
    rule: "secondary",
  },
  {
    why: "two voices stand against one",
    stated: [
      message("private", { independent_source: "A" }),
      message("public", { independent_source: "B" }),
      message("public", { independent_source: "C" }),
    ],
    value: "public",
    rule: "secondary, most independent sources",
  },
  {
    why: "one voice repeats itself, more recently, against two",
    stated: [
      message("private", { independent_source: "A", observed_on: "2023" }),
      message("private", { independent_source: "A", observed_on: "2023" }),
      message("private", { independent_source: "A" }),
      message("public", { independent_source: "B" }),
      message("public", { independent_source: "C" }),
    ],
    value: "public",
    rule: "secondary, most independent sources",
  },
  {
    why: "voices are even, and one is more direct",
    stated: [
      message("private", { independent_source: "A", evidence: "derived", observed_on: "2023" }),
      message("public", { independent_source: "B" }),
    ],
    value: "public",
    rule: "secondary, most direct",
  },
  {
    why: "voices and grades are even, and one is more recent",
    stated: [
      message("private", { independent_source: "A", observed_on: "2020-05" }),
      message("public", { independent_source: "B", observed_on: "2020-06-01" }),
    ],
    value: "public",
    rule: "secondary, most recent",
  },
  {
    why: "a year counts by its last day",
    stated: [
      message("private", { independent_source: "A", observed_on: "2020" }),
      message("public", { independent_source: "B", observed_on: "2020-06-01" }),
    ],
    value: "private",
    rule: "secondary, most recent",
  },
  {
    why: "a dated one stands against an undated one",
    stated: [
      message("private", { independent_source: "A", observed_on: "" }),
      message("public", { independent_source: "B", observed_on: "2001" }),
    ],
    value: "public",
    rule: "secondary, most recent",
  },
  {
    why: "each side has several documents, and one is more recent",
    stated: [
      message("private", { independent_source: "A", observed_on: "2019" }),
      message("private", { independent_source: "B", observed_on: "2018" }),
      message("public", { independent_source: "C", observed_on: "2020" }),
      message("public", { independent_source: "D", observed_on: "2015" }),
    ],
    value: "public",
    rule: "secondary, most recent",
  },
  {
    why: "all is even",
    stated: [message("private", { independent_source: "A" }), message("public", { independent_source: "B" })],
    value: "",
    rule: "undecided",
  },
  { why: "the survey contradicts itself", stated: [survey("private"), survey("public")], value: "", rule: "undecided" },
  {
    why: "the survey contradicts itself, once more recently",
    stated: [survey("private", { observed_on: "2021" }), survey("public")],
    value: "public",
    rule: "primary, most recent",
  },
])("when $why, the value is '$value' ($rule)", ({ stated, value, rule }) => {
  expect(primaryFirst(field, stated)(stated)).toEqual({ value, rule });
  expect(primaryFirst(field, stated)([...stated].reverse())).toEqual({ value, rule });
});

// The rule names why 100 is taken of two numbers that do not conflict: it is the more precise.
test("even numbers whose bounds overlap are no dispute", () => {
  const stated = [message("90..110", { independent_source: "A" }), message("100", { independent_source: "B" })];
  expect(primaryFirst(fieldOf({ type: "number" }), stated)(stated)).toEqual({
    value: "100",
    rule: "secondary, most precise",
  });
});

test("two pairs of bounds, each pair overlapping and both backed alike, stay undecided", () => {
  const members = fieldOf({ type: "number" });
  const stated = ["9", "9..11", "30", "27..33"].map((value, index) =>
    message(value, { independent_source: `Paper ${index}` }),
  );
  expect(primaryFirst(members, stated)(stated)).toEqual({ value: "", rule: "undecided" });
});
