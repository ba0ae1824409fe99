import { expect, test } from "vitest";
import { casesApart } from "../../pipeline/5-plot/cases-apart.js";
import { countFindings } from "../../pipeline/5-plot/count-findings.js";

test.each([
  { findings: [], expected: 0 },
  { findings: ["", ""], expected: 0 },
  { findings: ["labels", "", "labels", "size"], expected: 2 },
])("claims of $findings come to $expected findings", ({ findings, expected }) => {
  expect(countFindings(findings.map((finding) => ({ finding })))).toBe(expected);
});

test.each([
  { breakdown_tipping_with: "", expected: undefined },
  { breakdown_tipping_with: "a.label=no", expected: 1 },
  { breakdown_tipping_with: "a.label=no;b.label=yes", expected: 2 },
  { breakdown_tipping_with: "a.label=no;a.size=5", expected: 1 },
])("'$breakdown_tipping_with' is $expected cases", ({ breakdown_tipping_with, expected }) => {
  expect(casesApart({ breakdown_tipping_with })).toBe(expected);
});

test("without a row there are none", () => {
  expect(casesApart(undefined)).toBeUndefined();
});
