import { expect, test } from "vitest";
import { makeCoder } from "../../pipeline/2-clean/code-value.js";
import type { CodingRule } from "../../pipeline/schemas/index.js";
import { onLines } from "../lib/on-lines.js";
import { codebook, fieldOf, ruleOf } from "./given.js";

const file = "data/decisions/made-up.csv";
const coderOf = (...coding: CodingRule[]) =>
  makeCoder({ file, codebook, coding: onLines(coding), cities: [{ city: "Nowhereton" }] });

test.each([
  { field: "governance", raw: "Private", value: "private" },
  { field: "governance", raw: " mIXED ", value: "mixed" },
  { field: "vocation", raw: "Technological Industrial", value: "industrial+technological" },
  { field: "vocation", raw: "Technological", value: "technological" },
  { field: "governance", raw: "mixed", value: "mixed" },
  { field: "lever_skills", raw: "yes", value: "yes" },
  { field: "lever_skills", raw: "NO", value: "no" },
  { field: "lever_skills", raw: "Not used", value: "no" },
  { field: "vocation", raw: "technological Industrial", value: "industrial+technological" },
  { field: "creation_year", raw: "2010", value: "2010" },
  { field: "staff", raw: "12", value: "12" },
  { field: "staff", raw: "12.5", value: "12.5" },
  { field: "city", raw: "Nowhereton", value: "Nowhereton" },
])('"$raw" needs no decision to be the $field $value', ({ field, raw, value }) => {
  expect(coderOf()(field, raw)).toEqual({ field, value, coding: "coded", coding_reason: "" });
});

test("a label comes before a code of the same letters", () => {
  const swapped = [fieldOf({ field: "grade", type: "code", codes: "b=A;a=B" })];
  const code = makeCoder({ file, codebook: swapped, coding: [], cities: [] });
  expect(["A", "a", "B"].map((raw) => code("grade", raw))).toMatchObject([
    { value: "b" },
    { value: "b" },
    { value: "a" },
  ]);
});

test("without a list of cities, a place is whatever it is called; with one, what the list has", () => {
  const code = makeCoder({ file, codebook, coding: [], cities: [] });
  expect(code("city", " Anyville ")).toMatchObject({ value: "Anyville", coding: "coded" });
  expect(coderOf()("city", "Anyville")).toMatchObject({ rule: "unknown_city" });
});

test.each([
  { own: "people", unit: "people", value: "12" },
  { own: "people", unit: "", value: "12" },
  { own: "", unit: "", value: "12" },
])("a number in '$unit' is one in the field's own unit '$own'", ({ own, unit, value }) => {
  const code = makeCoder({
    file,
    codebook: [fieldOf({ field: "staff", type: "number", unit: own })],
    coding: [],
    cities: [],
  });
  expect(code("staff", "12", unit)).toEqual({ field: "staff", value, coding: "coded", coding_reason: "" });
});

test.each([
  { own: "people", expected: "a number in people, the unit of staff" },
  { own: "", expected: "a number of staff without a unit" },
])("a number in another unit than '$own' is refused, unless a decision codes its words", ({ own, expected }) => {
  const units = [fieldOf({ field: "staff", type: "number", unit: own })];
  const rule = ruleOf({ field: "staff", raw: "3 dozen", low: "36", high: "36" });
  const code = makeCoder({ file, codebook: units, coding: [rule], cities: [] });
  expect(code("staff", "3", "dozens")).toEqual({
    ...{ rule: "another_unit", expected },
    remedy: "convert it from dozens, or code its words in the decisions on coding (inputs.coding of study.json)",
  });
  expect(code("staff", "3 dozen", "dozens")).toMatchObject({ value: "36", coding: "coded" });
});

test("words of a text field stay words", () => {
  expect(coderOf()("mission", "to be made up")).toEqual({
    field: "mission",
    value: "to be made up",
    coding: "text",
    coding_reason: "",
  });
});

test.each([
  { why: "a code", rule: { code: "mixed" }, value: "mixed", coding: "coded" },
  { why: "one of several codes", rule: { code: "mixed|public" }, value: "mixed|public", coding: "coded" },
  { why: "no answer", rule: { code: "no_answer" }, value: "", coding: "no_answer" },
  { why: "nothing that can be coded", rule: { code: "" }, value: "", coding: "uncoded" },
])("a decision can turn words into $why", ({ rule, value, coding }) => {
  const decided = coderOf(ruleOf({ field: "governance", raw: "a made-up board", ...rule }))(
    "governance",
    "a made-up board",
  );
  expect(decided).toEqual({ field: "governance", value, coding, coding_reason: "made up for a test" });
});

test.each([
  { raw: "about 100", low: "90", high: "110", value: "90..110" },
  { raw: ">=94", low: "94", high: "", value: "94.." },
  { raw: "at most 7", low: "", high: "7", value: "..7" },
  { raw: "7 (founding)", low: "7", high: "7", value: "7" },
])('"$raw" becomes the number $value', ({ raw, low, high, value }) => {
  expect(coderOf(ruleOf({ field: "staff", raw, low, high }))("staff", raw)).toMatchObject({ value, coding: "coded" });
});

test("a decision comes before a code's own label", () => {
  expect(
    coderOf(ruleOf({ field: "governance", raw: "Private", code: "mixed" }))("governance", "Private"),
  ).toMatchObject({
    value: "mixed",
  });
});

test("a decision moves a lever named in words to the lever's own field", () => {
  const code = coderOf(ruleOf({ field: "lever", raw: "a research prize", to_field: "lever_innovation", code: "yes" }));
  expect(code("lever", "a research prize")).toMatchObject({ field: "lever_innovation", value: "yes" });
});

test("a decision for lever_* holds for every lever, and one for a single lever comes before it", () => {
  const code = coderOf(
    ruleOf({ field: "lever_*", raw: "×", code: "yes" }),
    ruleOf({ field: "lever_skills", raw: "×", code: "no" }),
  );
  expect([code("lever_innovation", "×"), code("lever_skills", "×")]).toMatchObject([{ value: "yes" }, { value: "no" }]);
});

test("a set coded by decision is the same value in whatever order the decision names it", () => {
  const code = coderOf(ruleOf({ field: "vocation", raw: "both", code: "technological+industrial" }));
  expect(code("vocation", "both")).toMatchObject({ value: "industrial+technological" });
});

test("only the decisions that were needed count as used", () => {
  const [used, idle] = [ruleOf({ field: "staff", raw: "a few", low: "2" }), ruleOf({ field: "staff", raw: "none" })];
  const code = coderOf(used, idle);
  code("staff", "a few");
  expect([...code.used]).toEqual([used]);
});

test.each<{ field: string; raw: string; rule: string; expected?: string; remedy?: string }>([
  { field: "governance", raw: "Privat", rule: "unknown_code", remedy: "did you mean Private?" },
  { field: "governance", raw: "", rule: "unknown_code", expected: "one of Private, Mixed, Public" },
  { field: "vocation", raw: "Industrial Made-up", rule: "unknown_code", expected: "one of Industrial, Technological" },
  { field: "lever_innovation", raw: "x", rule: "unknown_code", expected: "one of Used, Not used" },
  { field: "creation_year", raw: "20l0", rule: "not_a_number", expected: "a year as 2013" },
  { field: "creation_year", raw: "1789", rule: "not_a_number", expected: "a year as 2013" },
  { field: "staff", raw: "about 100", rule: "not_a_number", expected: "a plain number" },
  { field: "staff", raw: "1,200", rule: "not_a_number", expected: "a plain number" },
  { field: "city", raw: "Nowherton", rule: "unknown_city", remedy: "did you mean Nowhereton?" },
  { field: "governence", raw: "Private", rule: "unknown_field", remedy: "did you mean governance?" },
])('"$raw" as $field is refused as $rule', ({ field, raw, rule, expected = "", remedy = "" }) => {
  expect(coderOf()(field, raw)).toEqual({
    rule,
    expected: expect.stringContaining(expected),
    remedy: expect.stringContaining(remedy),
  });
});

test.each([
  {
    why: "an unknown code",
    rule: { field: "governance", code: "privat" },
    message: 'found "privat"; did you mean private',
  },
  { why: "an unknown field", rule: { field: "governence", code: "private" }, message: "did you mean governance" },
  { why: "an unknown target", rule: { field: "lever", to_field: "lever_skils" }, message: "did you mean lever_skills" },
  {
    why: "a pattern that meets no field",
    rule: { field: "zone_*", code: "yes" },
    message: 'no field is called "zone_*"',
  },
  { why: "bounds upside down", rule: { field: "staff", low: "9", high: "3" }, message: "low to be at most high" },
])("a decision with $why is refused, with its line", ({ rule, message }) => {
  const make = () => coderOf(ruleOf({ field: "staff", raw: "a few", low: "2" }), ruleOf({ raw: "words", ...rule }));
  expect(make).toThrow(`${file}:3: `);
  expect(make).toThrow(message);
});

test.each([
  { raw: "20,4", locale: "fr", unit: "", value: "20.4" },
  { raw: "1\u00A0054", locale: undefined, unit: "", value: "1054" },
  { raw: "50 %", locale: undefined, unit: "%", value: "50" },
  { raw: "4,5\u202F%", locale: "fr", unit: "%", value: "4.5" },
  { raw: "1,234", locale: "en-GB", unit: "", value: "1234" },
] as const)('the number "$raw" in $locale is $value', ({ raw, locale, unit, value }) => {
  const fields = [fieldOf({ field: "staff", type: "number", unit })];
  expect(makeCoder({ file, codebook: fields, coding: [], cities: [], locale })("staff", raw)).toMatchObject({ value });
});

test.each([
  {
    raw: "1,234",
    expected:
      "a plain number, and not one that is 1.234 with a decimal comma or 1234 with a comma between thousands (declare a locale in study.json)",
  },
  { raw: "20,4", expected: "a plain number, as no locale with a decimal comma is declared in study.json" },
  { raw: "50 %", expected: "a plain number" },
  { raw: "-3", expected: "a plain number" },
])('without a locale "$raw" is refused', ({ raw, expected }) => {
  const fields = [fieldOf({ field: "staff", type: "number" })];
  expect(makeCoder({ file, codebook: fields, coding: [], cities: [] })("staff", raw)).toMatchObject({
    rule: "not_a_number",
    expected,
  });
});
