import { describe, expect, test } from "vitest";
import { mostCommon, nameEquals } from "../../pipeline/5-plot/most-common.js";
import { textsFor } from "../../pipeline/5-plot/text/index.js";
import * as madeUp from "./made-up.js";

const texts = textsFor("en", madeUp);

describe("the most common", () => {
  test("is one, or all that are equally common; of nothing it is nothing", () => {
    const [a, b, c] = [{ count: 2 }, { count: 1 }, { count: 2 }];
    expect(mostCommon([a, b])).toEqual([a]);
    expect(mostCommon([a, b, c])).toEqual([a, c]);
    expect(mostCommon([])).toEqual([]);
  });

  test("are named, or counted where they are too many for a title", () => {
    expect(nameEquals(["A"], texts)).toBe("A");
    expect(nameEquals(["A", "B", "C"], texts)).toBe("A, B and C");
    expect(nameEquals(["A", "B", "C", "D"], texts)).toBe("4 answers");
  });
});
