import { expect, test } from "vitest";
import { codesOfQuestion, questionOf } from "../../../pipeline/2-clean/coders/question-of.js";
import { codebook, coding } from "./given.js";

test.each([
  { why: "a field has its own codes", name: "governance", type: "code", codes: ["private", "mixed", "public"] },
  { why: "a number has none", name: "staff", type: "number", codes: [] },
  {
    why: "a word for yes/no fields has these and the rest of their block",
    name: "lever",
    type: "codes",
    codes: ["lever_innovation", "lever_skills", "lever_subsidies"],
  },
])("$why", ({ name, type, codes }) => {
  const question = questionOf(name, { codebook, coding });
  expect(question?.type).toBe(type);
  expect(question && codesOfQuestion(question)).toEqual(codes);
});

test.each([
  { why: "free text", name: "mission" },
  { why: "a word for a field that is not yes/no", name: "rank" },
  { why: "a word for nothing", name: "mood" },
])("$why cannot be compared", ({ name }) => {
  expect(questionOf(name, { codebook, coding })).toBeUndefined();
});
