import { expect, test } from "vitest";
import { frequencies } from "../../../pipeline/lib/agreement/frequencies.js";

test("values are counted over all units, each unit as often as it is drawn", () => {
  const { values, count } = frequencies([["a", "b"], ["b", "b"], []]);
  expect(values).toEqual(["a", "b"]);
  expect([...count()]).toEqual([1, 3]);
  expect([...count([2, 0, 7])]).toEqual([2, 2]);
});

test("without units there is nothing to count", () => {
  expect(frequencies([]).values).toEqual([]);
  expect([...frequencies([]).count()]).toEqual([]);
});
