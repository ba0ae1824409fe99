import { expect, test } from "vitest";
import { ascendingBy, distinct, groupBy } from "../../pipeline/lib/collections.js";
import { codesOf } from "../../pipeline/schemas/codes.js";

test("text is ordered by code points, so that É follows z on every machine, and what lies beyond the basic plane follows all else", () => {
  expect(distinct(["z", "É", "a", "Z", "a"])).toEqual(["Z", "a", "z", "É"]);
  // U+1F333, whose first half as JavaScript stores it is D83C, and U+FF21 and U+E000, which are one unit each.
  const rows = ["oak🌳", "oakＡ", "oak", "oak\u{e000}", "oak🌳s"];
  const ordered = ["oak", "oak\u{e000}", "oakＡ", "oak🌳", "oak🌳s"];
  expect(distinct(rows)).toEqual(ordered);
  expect(rows.sort(ascendingBy((row) => [row]))).toEqual(ordered);
});

test("later keys decide between equals, and equals keep their order", () => {
  const rows = [
    { year: 2013, name: "b" },
    { year: 2010, name: "c" },
    { year: 2013, name: "a" },
  ];
  expect(rows.sort(ascendingBy(({ year, name }) => [year, name])).map(({ name }) => name)).toEqual(["c", "a", "b"]);
});

test("groups come in the order in which their keys are first met", () => {
  const groups = groupBy(["bb", "a", "cc", "d"], (word) => word.length);
  expect([...groups]).toEqual([
    [2, ["bb", "cc"]],
    [1, ["a", "d"]],
  ]);
});

test.each([
  { codes: "", expected: [] },
  {
    codes: "yes=Used;no=Not used",
    expected: [
      { code: "yes", label: "Used" },
      { code: "no", label: "Not used" },
    ],
  },
])("the code list $codes is read", ({ codes, expected }) => {
  expect(codesOf({ codes })).toEqual(expected);
});
