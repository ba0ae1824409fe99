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
  { whole_with: "", expected: undefined },
  { whole_with: "a.label=no", expected: 1 },
  { whole_with: "a.label=no;b.label=yes", expected: 2 },
  { whole_with: "a.label=no;a.size=5", expected: 1 },
])("'$whole_with' is $expected cases", ({ whole_with, expected }) => {
  expect(casesApart({ whole_with })).toBe(expected);
});

test("without a row there are none", () => {
  expect(casesApart(undefined)).toBeUndefined();
});
