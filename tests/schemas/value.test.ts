import fc from "fast-check";
import { expect, test } from "vitest";
import {
  categoriesOf,
  codesIn,
  formatValue,
  optionsOf,
  type ParsedValue,
  parseValue,
  rangeOf,
  valueBetween,
} from "../../pipeline/schemas/index.js";

const none = Number.NEGATIVE_INFINITY;
const any = Number.POSITIVE_INFINITY;
const whole = (number: number) => ({ number, decimals: 0 });

test.each<{ type: Parameters<typeof parseValue>[0]; text: string; value: ParsedValue }>([
  { type: "code", text: "", value: { kind: "missing" } },
  { type: "code", text: "a", value: { kind: "code", code: "a" } },
  {
    type: "code",
    text: "a|b",
    value: {
      kind: "oneOf",
      options: [
        { kind: "code", code: "a" },
        { kind: "code", code: "b" },
      ],
    },
  },
  { type: "codes", text: "a", value: { kind: "set", codes: ["a"] } },
  { type: "codes", text: "a+b", value: { kind: "set", codes: ["a", "b"] } },
  {
    type: "codes",
    text: "a+b|c",
    value: {
      kind: "oneOf",
      options: [
        { kind: "set", codes: ["a", "b"] },
        { kind: "set", codes: ["c"] },
      ],
    },
  },
  { type: "number", text: "12", value: { kind: "number", ...whole(12) } },
  { type: "number", text: "65.0", value: { kind: "number", number: 65, decimals: 1 } },
  { type: "year", text: "2010..2012", value: { kind: "bounds", low: whole(2010), high: whole(2012) } },
  { type: "number", text: "94..", value: { kind: "bounds", low: whole(94) } },
  { type: "number", text: "..110", value: { kind: "bounds", high: whole(110) } },
  { type: "number", text: "..", value: { kind: "text", text: ".." } },
  { type: "number", text: "many", value: { kind: "text", text: "many" } },
  { type: "place", text: "Fès", value: { kind: "text", text: "Fès" } },
  {
    type: "place",
    text: "Fès|Meknès",
    value: {
      kind: "oneOf",
      options: [
        { kind: "text", text: "Fès" },
        { kind: "text", text: "Meknès" },
      ],
    },
  },
  { type: "text", text: "a+b|12..", value: { kind: "text", text: "a+b|12.." } },
])("as $type, '$text' is $value.kind, and is written so again", ({ type, text, value }) => {
  expect(parseValue(type, text)).toEqual(value);
  expect(formatValue(value)).toBe(text);
});

const code = fc.stringMatching(/^[a-z_][a-z0-9_]*$/);
const quantity = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
  .filter(([units, decimals]) => decimals === 0 || units !== 0)
  .map(([units, decimals]) => (units / 10 ** decimals).toFixed(decimals));
const set = fc.array(code, { minLength: 1, maxLength: 4 }).map((codes) => codes.join("+"));
const several = (option: fc.Arbitrary<string>) =>
  fc.array(option, { minLength: 1, maxLength: 4 }).map((options) => options.join("|"));

test.each([
  { type: "code", texts: several(code) },
  { type: "codes", texts: several(set) },
  { type: "number", texts: quantity },
  { type: "number", texts: fc.tuple(quantity, quantity).map(([low, high]) => `${low}..${high}`) },
  { type: "year", texts: quantity.map((low) => `${low}..`) },
  { type: "year", texts: quantity.map((high) => `..${high}`) },
  { type: "place", texts: fc.string() },
  { type: "text", texts: fc.string() },
] as const)("any text of a $type is read and written as it was ($#)", ({ type, texts }) => {
  fc.assert(fc.property(texts, (text) => formatValue(parseValue(type, text)) === text));
});

test.each([
  { type: "number", text: "12", range: [12, 12] },
  { type: "number", text: "10..20", range: [10, 20] },
  { type: "number", text: "94..", range: [94, any] },
  { type: "number", text: "..110", range: [none, 110] },
  { type: "number", text: "many", range: [Number.NaN, Number.NaN] },
] as const)("$text lies between $range", ({ type, text, range }) => {
  expect(rangeOf(parseValue(type, text))).toEqual(range);
});

test.each([
  { type: "code", text: "", codes: [], options: [], categories: [] },
  { type: "code", text: "a", codes: ["a"], options: ["a"], categories: ["a"] },
  { type: "code", text: "a|b", codes: [], options: ["a", "b"], categories: [] },
  { type: "codes", text: "a+b", codes: ["a", "b"], options: ["a+b"], categories: ["a", "b"] },
  { type: "year", text: "2010..2012", codes: [], options: ["2010..2012"], categories: ["2010..2012"] },
  { type: "place", text: "Fès", codes: [], options: ["Fès"], categories: ["Fès"] },
  { type: "place", text: "Fès|Meknès", codes: [], options: ["Fès", "Meknès"], categories: [] },
] as const)("$text has its codes, options and categories", ({ type, text, codes, options, categories }) => {
  const value = parseValue(type, text);
  expect(codesIn(value)).toEqual(codes);
  expect(optionsOf(value).map(formatValue)).toEqual(options);
  expect(categoriesOf(value)).toEqual(categories);
});

test.each([
  { low: "5", high: "5", text: "5" },
  { low: "5", high: "7.5", text: "5..7.5" },
  { low: "94", high: "", text: "94.." },
  { low: "", high: "110", text: "..110" },
])("what lies between '$low' and '$high' is written $text", ({ low, high, text }) => {
  expect(formatValue(valueBetween(low, high))).toBe(text);
});
