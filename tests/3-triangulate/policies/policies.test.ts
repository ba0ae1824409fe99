import { expect, test } from "vitest";
import { policies } from "../../../pipeline/3-triangulate/policies/index.js";
import type { Admitted } from "../../../pipeline/3-triangulate/policies/policy.js";
import { type PolicyName, policyNames } from "../../../pipeline/schemas/index.js";
import { fieldOf, statementOf } from "../given.js";

const says = (value: string, independent_source: string, row: Partial<Admitted> = {}) =>
  statementOf({ value, independent_source, ...row });
const survey = { tier: "primary" as const, kind: "questionnaire" };
const decide = (name: PolicyName, said: readonly Admitted[], field = fieldOf()) => policies[name](field, said)(said);

test.each<{ name: PolicyName; why: string; said: Admitted[]; value: string; rule: string }>([
  {
    name: "secondary-first",
    why: "a document speaks against the survey",
    said: [says("private", "S", survey), says("mixed", "A")],
    value: "mixed",
    rule: "secondary",
  },
  {
    name: "secondary-first",
    why: "only the survey speaks",
    said: [says("private", "S", survey)],
    value: "private",
    rule: "primary",
  },
  {
    name: "secondary-first",
    why: "a document only narrows it down",
    said: [says("mixed", "S", survey), says("mixed|public", "A")],
    value: "mixed",
    rule: "primary",
  },
  {
    name: "majority",
    why: "two publishers outvote the survey",
    said: [says("private", "S", survey), says("mixed", "A"), says("mixed", "B")],
    value: "mixed",
    rule: "most voices",
  },
  {
    name: "majority",
    why: "one publisher says it three times",
    said: [says("private", "S", survey), says("mixed", "A"), says("mixed", "A"), says("mixed", "A")],
    value: "",
    rule: "undecided",
  },
  {
    name: "most-recent",
    why: "one is later",
    said: [says("private", "S", { ...survey, observed_on: "2021" }), says("mixed", "A", { observed_on: "2022-01" })],
    value: "mixed",
    rule: "most recent",
  },
  {
    name: "most-recent",
    why: "both are of one day, and one is more direct",
    said: [says("private", "A", { evidence: "derived" }), says("mixed", "B")],
    value: "mixed",
    rule: "most direct",
  },
  {
    name: "best-evidence",
    why: "two indirect voices stand against a direct one",
    said: [says("private", "A", { evidence: "name" }), says("private", "B", { evidence: "name" }), says("mixed", "C")],
    value: "mixed",
    rule: "most direct",
  },
])("under $name, when $why, the value is '$value' ($rule)", ({ name, said, value, rule }) => {
  expect(decide(name, said)).toEqual({ value, rule });
  expect(decide(name, [...said].reverse())).toEqual({ value, rule });
});

test.each(policyNames)("under %s, silence has no value and a mere narrowing down neither", (name) => {
  expect(decide(name, [])).toEqual({ value: "", rule: "none" });
  expect(decide(name, [says("mixed|public", "A")])).toEqual({ value: "", rule: "none" });
});

test.each(policyNames)("under %s, a lone voice is believed", (name) => {
  expect(decide(name, [says("mixed", "A")]).value).toBe("mixed");
});
