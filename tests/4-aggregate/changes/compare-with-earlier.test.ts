import { expect, test } from "vitest";
import { checkEarlier } from "../../../pipeline/4-aggregate/changes/compare-with-earlier.js";
import { Settings } from "../../../pipeline/schemas/index.js";

const settings = Settings.parse({ reference_date: "2023-12-31" });

test.each(["", "2023-12-30"])("an earlier date may be %j", (earlier) => {
  expect(() => checkEarlier(earlier, settings, "data/study.json")).not.toThrow();
});

test.each(["2023-12-31", "2024-01-01"])("%s is not before the reference date, and is refused", (earlier) => {
  expect(() => checkEarlier(earlier, settings, "data/study.json")).toThrow(
    `data/study.json: parameters.compared_with: expected a day before the reference date (2023-12-31), but found ${earlier}`,
  );
});
