import { expect, test } from "vitest";
import { matchCondition } from "../../../pipeline/4-aggregate/claims/match-condition.js";

test.each([
  { value: "private", condition: { in: ["private", "mixed"] }, expected: true },
  { value: "public", condition: { in: ["private"] }, expected: false },
  { value: "", condition: { in: ["private"] }, expected: undefined },
  { value: "industrial+technological", condition: { in: ["industrial"] }, expected: true },
  { value: "industrial+technological", condition: { exactly: ["technological"] }, expected: false },
  { value: "industrial+technological", condition: { exactly: ["technological", "industrial"] }, expected: true },
  { value: "2010", condition: { from: 2010 }, expected: true },
  { value: "10..16", condition: { from: 15, to: 40 }, expected: undefined },
  { value: "..9", condition: { from: 15, to: 40 }, expected: false },
  { value: "94..", condition: { from: 50 }, expected: true },
  { value: "50", condition: { above: 50 }, expected: false },
  { value: "50.5", condition: { above: 50 }, expected: true },
  { value: "50..60", condition: { above: 50 }, expected: undefined },
  { value: "..50", condition: { above: 50 }, expected: false },
  { value: "..110", condition: { to: 110 }, expected: true },
])("$value meets $condition: $expected", ({ value, condition, expected }) => {
  expect(matchCondition(value, { field: "made_up", ...condition })).toBe(expected);
});
