import { expect, test } from "vitest";
import { count } from "../../../notebooks/lib/count.js";

const rows = [
  { city: "Safi", year: 2010, name: "a" },
  { city: "Agadir", year: 2010, name: "b" },
  { city: "Safi", year: 2010, name: "c" },
  { city: "Safi", year: 2012, name: "d" },
];

test("combinations are counted, the commonest first, the others in order", () =>
  expect(count(rows, "city", "year")).toEqual([
    { city: "Safi", year: 2010, rows: 2 },
    { city: "Agadir", year: 2010, rows: 1 },
    { city: "Safi", year: 2012, rows: 1 },
  ]));

test("of no rows there is nothing to count", () => expect(count([] as typeof rows, "city")).toEqual([]));
