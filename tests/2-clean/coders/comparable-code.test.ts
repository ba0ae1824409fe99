import { expect, test } from "vitest";
import { codeDistance, comparableCode } from "../../../pipeline/2-clean/coders/comparable-code.js";

test.each([
  { why: "no lower bound, and 0", type: "number", a: "..40", b: "0..40" },
  { why: "a number, and the same with decimals", type: "number", a: "65", b: "65.0" },
  { why: "a number, and it as both of its bounds", type: "number", a: "12", b: "12..12" },
  { why: "a choice in another order", type: "code", a: "mixed|public", b: "public|mixed" },
  { why: "places in another order", type: "place", a: "Rabat|Salé", b: "Salé|Rabat" },
  { why: "a set in another order", type: "codes", a: "a+b", b: "b+a" },
  { why: "a choice of sets in another order", type: "codes", a: "a+b|c", b: "c|b+a" },
  { why: "no code twice", type: "number", a: "", b: "" },
] as const)("$why, are one code", ({ type, a, b }) => {
  expect(comparableCode({ type }, a)).toBe(comparableCode({ type }, b));
});

test.each([
  { why: "bounds that overlap", type: "number", a: "1..40", b: "..40" },
  { why: "a number and its lower bound", type: "number", a: "94", b: "94.." },
  { why: "0 and no code", type: "number", a: "0", b: "" },
  { why: "a code and a choice that has it", type: "code", a: "mixed", b: "mixed|public" },
  { why: "a set and a part of it", type: "codes", a: "a", b: "a+b" },
] as const)("$why, are two", ({ type, a, b }) => {
  expect(comparableCode({ type }, a)).not.toBe(comparableCode({ type }, b));
});

test.each([
  { type: "code", a: "mixed", b: "mixed", expected: 0 },
  { type: "code", a: "mixed", b: "", expected: 1 },
  { type: "number", a: "0..40", b: "0..41", expected: 1 },
  // MASI, from Passonneau (2006): no code is the empty set.
  { type: "codes", a: "a", b: "a+b", expected: 2 / 3 },
  { type: "codes", a: "a+b", b: "b+c", expected: 8 / 9 },
  { type: "codes", a: "", b: "a+b", expected: 1 },
  { type: "codes", a: "a+b|c", b: "a+b", expected: 1 },
] as const)("as $type, $a and $b are $expected apart, both ways", ({ type, a, b, expected }) => {
  expect(codeDistance({ type })(a, b)).toBeCloseTo(expected, 12);
  expect(codeDistance({ type })(b, a)).toBeCloseTo(expected, 12);
});
