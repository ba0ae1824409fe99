import { expect, test } from "vitest";
import { grimTest, type RoundingMode, roundPercent } from "../../../pipeline/4-aggregate/claims/grim-test.js";

const shown = (percent: number, from: number, cut: RoundingMode) =>
  grimTest(percent, from, 17, cut).map(({ k, n }) => `${k}/${n}`);

test.each<{ percent: number; from: number; cut: RoundingMode; expected: string[] }>([
  { percent: 63, from: 9, cut: "rounded", expected: ["10/16"] },
  { percent: 38, from: 14, cut: "rounded", expected: ["6/16"] },
  { percent: 63, from: 17, cut: "rounded", expected: [] },
  { percent: 65, from: 17, cut: "rounded", expected: ["11/17"] },
  { percent: 17, from: 17, cut: "rounded", expected: [] },
  { percent: 17, from: 17, cut: "truncated", expected: ["3/17"] },
  { percent: 90, from: 16, cut: "rounded", expected: [] },
  { percent: 62.5, from: 16, cut: "rounded", expected: ["10/16"] },
  { percent: 0, from: 17, cut: "truncated", expected: ["0/17"] },
  { percent: 100, from: 17, cut: "rounded", expected: ["17/17"] },
])("$percent % of $from to 17, $cut, is $expected", ({ percent, from, cut, expected }) => {
  expect(shown(percent, from, cut)).toEqual(expected);
});

test("every whole percentage has the counts that trying them all finds", () => {
  for (let percent = 0; percent <= 100; percent++) {
    const [rounded, truncated]: [string[], string[]] = [[], []];
    for (let n = 1; n <= 17; n++) {
      for (let k = 0; k <= n; k++) {
        if (Math.round((100 * k) / n) === percent) rounded.push(`${k}/${n}`);
        if (Math.trunc((100 * k) / n) === percent) truncated.push(`${k}/${n}`);
      }
    }
    expect(shown(percent, 1, "rounded")).toEqual(rounded);
    expect(shown(percent, 1, "truncated")).toEqual(truncated);
  }
});

test("a half is rounded up", () => {
  expect(roundPercent(10, 16, 0, "rounded")).toBe(63);
});
