import { expect, test } from "vitest";
import { policies } from "../../../pipeline/3-triangulate/policies/index.js";
import type { Admitted } from "../../../pipeline/3-triangulate/policies/policy.js";
import { type PolicyName, policyNames } from "../../../pipeline/schemas/index.js";
import { fieldOf, statementOf } from "../given.js";

const message = (value: string, independent_source: string, row: Partial<Admitted> = {}) =>
  statementOf({ value, independent_source, ...row });
const survey = { tier: "primary" as const, kind: "questionnaire" };
const decide = (name: PolicyName, stated: readonly Admitted[], field = fieldOf()) =>
  policies[name](field, stated)(stated);

test.each<{ name: PolicyName; why: string; stated: Admitted[]; value: string; rule: string }>([
  {
    name: "secondary-first",
    why: "a document speaks against the survey",
    stated: [message("private", "S", survey), message("mixed", "A")],
    value: "mixed",
    rule: "secondary",
  },
  {
    name: "secondary-first",
    why: "only the survey speaks",
    stated: [message("private", "S", survey)],
    value: "private",
    rule: "primary",
  },
  {
    name: "secondary-first",
    why: "a document only narrows it down",
    stated: [message("mixed", "S", survey), message("mixed|public", "A")],
    value: "mixed",
    rule: "primary",
  },
  {
    name: "majority",
    why: "two publishers outvote the survey",
    stated: [message("private", "S", survey), message("mixed", "A"), message("mixed", "B")],
    value: "mixed",
    rule: "most independent sources",
  },
  {
    name: "majority",
    why: "one publisher says it three times",
    stated: [message("private", "S", survey), message("mixed", "A"), message("mixed", "A"), message("mixed", "A")],
    value: "",
    rule: "undecided",
  },
  {
    name: "most-recent",
    why: "one is later",
    stated: [
      message("private", "S", { ...survey, observed_on: "2021" }),
      message("mixed", "A", { observed_on: "2022-01" }),
    ],
    value: "mixed",
    rule: "most recent",
  },
  {
    name: "most-recent",
    why: "both are of one day, and one is more direct",
    stated: [message("private", "A", { evidence: "derived" }), message("mixed", "B")],
    value: "mixed",
    rule: "most direct",
  },
  {
    name: "best-evidence",
    why: "two indirect voices stand against a direct one",
    stated: [
      message("private", "A", { evidence: "name" }),
      message("private", "B", { evidence: "name" }),
      message("mixed", "C"),
    ],
    value: "mixed",
    rule: "most direct",
  },
])("under $name, when $why, the value is '$value' ($rule)", ({ name, stated, value, rule }) => {
  expect(decide(name, stated)).toEqual({ value, rule });
  expect(decide(name, [...stated].reverse())).toEqual({ value, rule });
});

test.each(policyNames)("under %s, silence has no value and a mere narrowing down neither", (name) => {
  expect(decide(name, [])).toEqual({ value: "", rule: "none" });
  expect(decide(name, [message("mixed|public", "A")])).toEqual({ value: "", rule: "none" });
});

test.each(policyNames)("under %s, a lone voice is believed", (name) => {
  expect(decide(name, [message("mixed", "A")]).value).toBe("mixed");
});
