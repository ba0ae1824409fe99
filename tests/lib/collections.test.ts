import { expect, test } from "vitest";
import { ascendingBy, distinct, groupBy } from "../../pipeline/lib/collections.js";
import { codesOf } from "../../pipeline/schemas/codes.js";

test("text is ordered by code units, so that É follows z on every machine", () => {
  expect(distinct(["z", "É", "a", "Z", "a"])).toEqual(["Z", "a", "z", "É"]);
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
