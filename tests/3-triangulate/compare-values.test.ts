import { expect, test } from "vitest";
import { compareValues } from "../../pipeline/3-triangulate/compare-values.js";

test.each([
  { type: "code", a: "private", b: "private", expected: "equal" },
  { type: "code", a: "private", b: "mixed", expected: "conflicting" },
  { type: "code", a: "mixed", b: "mixed|public", expected: "compatible" },
  { type: "code", a: "private", b: "mixed|public", expected: "conflicting" },
  { type: "code", a: "mixed|public", b: "mixed|public", expected: "compatible" },
  { type: "codes", a: "a+b", b: "a+b", expected: "equal" },
  { type: "codes", a: "a+b", b: "a", expected: "compatible" },
  { type: "codes", a: "a+b", b: "b+c", expected: "conflicting" },
  { type: "codes", a: "a", b: "c", expected: "conflicting" },
  { type: "codes", a: "a", b: "a+b|c", expected: "compatible" },
  { type: "codes", a: "d", b: "a+b|c", expected: "conflicting" },
  { type: "year", a: "2010", b: "2010", expected: "equal" },
  { type: "year", a: "2010", b: "2011", expected: "conflicting" },
  { type: "year", a: "2012", b: "2012..2013", expected: "equal" },
  { type: "year", a: "2014", b: "2012..2013", expected: "conflicting" },
  { type: "number", a: "100", b: "94..", expected: "equal" },
  { type: "number", a: "94", b: "94..", expected: "equal" },
  { type: "number", a: "93", b: "94..", expected: "conflicting" },
  { type: "number", a: "7", b: "..7", expected: "equal" },
  { type: "number", a: "10..20", b: "20..30", expected: "equal" },
  { type: "number", a: "10..20", b: "21..30", expected: "conflicting" },
  { type: "number", a: "7", b: "7.0", expected: "equal" },
  { type: "place", a: "Fès", b: "Fès", expected: "equal" },
  { type: "place", a: "Fès", b: "Meknès", expected: "conflicting" },
  { type: "place", a: "Fès|Meknès", b: "Fès", expected: "compatible" },
  { type: "place", a: "Fès|Meknès", b: "Agadir", expected: "conflicting" },
  { type: "text", a: "Green H2", b: "green h2", expected: "equal" },
  { type: "text", a: "Green H2", b: "Hydrogène vert", expected: "compatible" },
] as const)("as $type, $a and $b are $expected, whichever comes first", ({ type, a, b, expected }) => {
  expect([compareValues(type, a, b), compareValues(type, b, a)]).toEqual([expected, expected]);
});
