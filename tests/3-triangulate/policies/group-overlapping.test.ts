import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareValues } from "../../../pipeline/3-triangulate/compare-values.js";
import { groupOverlapping } from "../../../pipeline/3-triangulate/policies/group-overlapping.js";
import type { Field } from "../../../pipeline/schemas/index.js";

/** Each group as `value: member, member`. */
const grouped = (type: Field["type"], named: string, choices = "") =>
  groupOverlapping(type, named.split(" "), choices === "" ? [] : choices.split(" ")).map(
    ({ value, members }) => `${value}: ${[...members].sort().join(" ")}`,
  );

test.each<{ why: string; type: Field["type"]; named: string; choices?: string; expected: string[] }>([
  {
    why: "overlap is not transitive",
    ...{ type: "number", named: "10..20 15..30 25..40" },
    expected: ["15..20: 10..20 15..30", "25..30: 15..30 25..40"],
  },
  { why: "a number stands before bounds", type: "number", named: "94.. 100", expected: ["100: 100 94.."] },
  { why: "the highest of lower bounds", type: "number", named: "21.. 94.. 90..", expected: ["94..: 21.. 90.. 94.."] },
  { why: "the lowest of upper bounds", type: "number", named: "..42 ..110", expected: ["..42: ..110 ..42"] },
  { why: "two half-open bounds make bounds", type: "number", named: "94.. ..110", expected: ["94..110: ..110 94.."] },
  { why: "bounds that meet make a number", type: "number", named: "10..20 20..30", expected: ["20: 10..20 20..30"] },
  { why: "a number in two ways, with its decimals", type: "number", named: "65 65.0", expected: ["65.0: 65 65.0"] },
  {
    why: "bounds around two numbers are in the group of each",
    ...{ type: "year", named: "2012 2012..2013 2013 2014" },
    expected: ["2012: 2012 2012..2013", "2013: 2012..2013 2013", "2014: 2014"],
  },
  {
    why: "a group within another is none",
    ...{ type: "number", named: "1..9 2..8 3..4 6..7" },
    expected: ["3..4: 1..9 2..8 3..4", "6..7: 1..9 2..8 6..7"],
  },
  { why: "words are alone", type: "number", named: "5 many", expected: ["5: 5", "many: many"] },
  { why: "codes are apart", type: "code", named: "mixed public", expected: ["mixed: mixed", "public: public"] },
  {
    why: "a choice is with each code that it allows",
    ...{ type: "code", named: "mixed private public", choices: "mixed|public" },
    expected: ["mixed: mixed mixed|public", "private: private", "public: mixed|public public"],
  },
  {
    why: "a set is with its parts, also with those that share nothing",
    ...{ type: "codes", named: "a b a+b a+c" },
    expected: ["a+b: a a+b b", "a+c: a a+c"],
  },
  { why: "places are apart", type: "place", named: "Agadir Fès", expected: ["Agadir: Agadir", "Fès: Fès"] },
  { why: "words can mean one thing", type: "text", named: "Green Vert", expected: [": Green Vert"] },
])("$why: $named", ({ type, named, choices, expected }) => {
  expect(grouped(type, named, choices)).toEqual(expected);
});

test("nothing makes no group", () => {
  expect(groupOverlapping("number", [])).toEqual([]);
  expect(groupOverlapping("text", [])).toEqual([]);
});

const bounds = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5 }))
  .map(([low, width]) => (width === 0 ? String(low) : `${low}..${low + width}`));

/** Every set of values that overlap all with each other and that no other value overlaps wholly, found by trying all. */
function maximalCliques(values: readonly string[]): string[] {
  const overlap = (a: string, b: string) => compareValues("number", a, b) === "equal";
  const cliques: string[] = [];
  for (let subset = 1; subset < 2 ** values.length; subset++) {
    const members = values.filter((_, place) => subset & (2 ** place));
    const isClique = members.every((a) => members.every((b) => overlap(a, b)));
    const canGrow = values.some((other) => !members.includes(other) && members.every((a) => overlap(a, other)));
    if (isClique && !canGrow) cliques.push([...members].sort().join(" "));
  }
  return cliques.sort();
}

test("the groups of bounds are those that trying all sets of them finds", () => {
  fc.assert(
    fc.property(fc.uniqueArray(bounds, { minLength: 1, maxLength: 7 }), (values) => {
      const found = groupOverlapping("number", values).map(({ members }) => [...members].sort().join(" "));
      expect(found.sort()).toEqual(maximalCliques(values));
    }),
    { seed: 20231231, numRuns: 200 },
  );
});
