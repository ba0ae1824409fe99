import { expect, test } from "vitest";
import { relate } from "../../pipeline/3-triangulate/compare-values.js";
import { boundsOf } from "../../pipeline/schemas/bounds.js";

test.each([
  { type: "code", a: "private", b: "private", expected: "same" },
  { type: "code", a: "private", b: "mixed", expected: "different" },
  { type: "code", a: "mixed", b: "mixed|public", expected: "open" },
  { type: "code", a: "private", b: "mixed|public", expected: "different" },
  { type: "code", a: "mixed|public", b: "mixed|public", expected: "open" },
  { type: "codes", a: "a+b", b: "a+b", expected: "same" },
  { type: "codes", a: "a+b", b: "a", expected: "open" },
  { type: "codes", a: "a+b", b: "b+c", expected: "different" },
  { type: "codes", a: "a", b: "c", expected: "different" },
  { type: "year", a: "2010", b: "2010", expected: "same" },
  { type: "year", a: "2010", b: "2011", expected: "different" },
  { type: "year", a: "2012", b: "2012..2013", expected: "same" },
  { type: "year", a: "2014", b: "2012..2013", expected: "different" },
  { type: "number", a: "100", b: "94..", expected: "same" },
  { type: "number", a: "94", b: "94..", expected: "same" },
  { type: "number", a: "93", b: "94..", expected: "different" },
  { type: "number", a: "7", b: "..7", expected: "same" },
  { type: "number", a: "10..20", b: "20..30", expected: "same" },
  { type: "number", a: "10..20", b: "21..30", expected: "different" },
  { type: "number", a: "7", b: "7.0", expected: "same" },
  { type: "place", a: "Fès", b: "Fès", expected: "same" },
  { type: "place", a: "Fès", b: "Meknès", expected: "different" },
  { type: "text", a: "Green H2", b: "green h2", expected: "same" },
  { type: "text", a: "Green H2", b: "Hydrogène vert", expected: "open" },
] as const)("as $type, $a and $b are $expected, whichever comes first", ({ type, a, b, expected }) => {
  expect([relate(type, a, b), relate(type, b, a)]).toEqual([expected, expected]);
});

test.each([
  { value: "12", expected: [12, 12] },
  { value: "10..20", expected: [10, 20] },
  { value: "94..", expected: [94, Number.POSITIVE_INFINITY] },
  { value: "..110", expected: [Number.NEGATIVE_INFINITY, 110] },
])("the bounds of $value are $expected", ({ value, expected }) => {
  expect(boundsOf(value)).toEqual(expected);
});
