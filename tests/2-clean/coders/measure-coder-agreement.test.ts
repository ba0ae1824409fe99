import { expect, test } from "vitest";
import { measureCoderAgreement, thresholdOf } from "../../../pipeline/2-clean/coders/measure-coder-agreement.js";
import { pairCodes } from "../../../pipeline/2-clean/coders/pair-codes.js";
import { codebook, coding, observationOf, secondOf } from "./given.js";

/** What each coder made of each statement of one question. */
function measured(question: string, codes: readonly (readonly [first: string, second: string])[]) {
  const ids = codes.map((_, index) => `t${index}`);
  const observations = codes.map(([value], index) => {
    const isLever = question === "lever";
    const coded = isLever ? { field: value || "lever_skills", value: value && "yes" } : { field: question, value };
    return observationOf({ obs_id: ids[index] ?? "", ...coded });
  });
  const secondCoding = codes.map(([, code], index) => secondOf({ obs_id: ids[index] ?? "", question, code }));
  return measureCoderAgreement(pairCodes({ secondCoding, observations, codebook, coding }))[0];
}
const twice = <T>(rows: readonly T[]): T[] => [...rows, ...rows];

test("codes agree where they are the same, and where neither coder finds one", () => {
  const row = measured(
    "governance",
    twice([
      ["mixed", "mixed"],
      ["private", "public"],
      ["", ""],
      ["mixed", ""],
    ]),
  );
  expect(row).toMatchObject({ field: "governance", statements: 8, agreeing: 4, percent_agreement: 50 });
  // Of 16 values, 6 are mixed, 6 none, 2 private, 2 public; D_o = 8/16 and D_e = (256 - 36 - 36 - 4 - 4) / (16 · 15).
  expect(row?.alpha).toBeCloseTo(1 - 0.5 / (176 / 240), 3);
  expect(row?.threshold).toBe("below");
});

test("sets agree where they are equal, and alpha counts how far apart the others are", () => {
  const row = measured("lever", [
    ...twice([["lever_skills", "lever_skills"]] as const),
    ...twice([["lever_innovation", "lever_innovation"]] as const),
    ["lever_skills", "lever_innovation+lever_skills"],
    ["", ""],
  ]);
  expect(row).toMatchObject({ statements: 6, agreeing: 5, percent_agreement: 83.3 });
  // Of 12 values: skills 5, innovation 4, both 1, none 2. Skills and innovation, and none and any, are 1 apart, one and both 2/3.
  const expected = (2 * (5 * 4 + (5 + 4) * (2 / 3) + 2 * 10)) / (12 * 11);
  expect(row?.alpha).toBeCloseTo(1 - (2 * (2 / 3)) / 12 / expected, 3);
  expect(row?.threshold).toBe("reliable");
});

test("bounds agree where they are the same numbers", () => {
  expect(
    measured("staff", [
      ["..40", "0..40"],
      ["94..", "94.."],
      ["9..11", "10"],
    ]),
  ).toMatchObject({ agreeing: 2 });
});

test("with too few statements there are counts alone, and why", () => {
  expect(
    measured("governance", [
      ["mixed", "mixed"],
      ["mixed", "public"],
    ]),
  ).toEqual({
    ...{ field: "governance", statements: 2, agreeing: 1, percent_agreement: null },
    ...{ alpha: null, alpha_low: null, alpha_high: null },
    ...{ alpha_reason_code: "too_few_statements", alpha_reason_detail: "5", threshold: "" },
  });
});

test("where both give one code only, chance would agree as well: no alpha, and no threshold", () => {
  const row = measured("governance", Array(6).fill(["mixed", "mixed"]));
  expect(row).toMatchObject({ percent_agreement: 100, alpha: null, alpha_reason_code: "one_category", threshold: "" });
});

test.each([
  { alpha: 1, threshold: "reliable" },
  { alpha: 0.8, threshold: "reliable" },
  { alpha: 0.799, threshold: "tentative" },
  { alpha: 0.667, threshold: "tentative" },
  { alpha: 0.666, threshold: "below" },
  { alpha: -0.2, threshold: "below" },
  { alpha: null, threshold: "" },
])("an alpha of $alpha is $threshold", ({ alpha, threshold }) => {
  expect(thresholdOf(alpha)).toBe(threshold);
});
