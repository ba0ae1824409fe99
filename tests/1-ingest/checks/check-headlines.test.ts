import { expect, test } from "vitest";
import { checkHeadlines } from "../../../pipeline/1-ingest/checks/check-headlines.js";
import { fieldOf } from "../../lib/field-of.js";

const codebook = [
  fieldOf({ field: "governance", type: "code", codes: "private=Private" }),
  fieldOf({ field: "staff", type: "number" }),
  fieldOf({ field: "mission" }),
];

test("fields with codes, numbers, and the group of a city, can lead", () => {
  expect(() =>
    checkHeadlines({ headlines: ["governance", "staff", "city_group"] }, codebook, "study.json"),
  ).not.toThrow();
});

test.each([
  { name: "governence", message: 'but found "governence"; did you mean governance?' },
  { name: "mission", message: 'expected a field with codes, a number field, or city_group, but found "mission"' },
])("$name cannot", ({ name, message }) => {
  expect(() => checkHeadlines({ headlines: [name] }, codebook, "study.json")).toThrow(message);
});

test("a headline that comes twice is refused", () => {
  expect(() => checkHeadlines({ headlines: ["staff", "staff"] }, codebook, "study.json")).toThrow(
    'study.json: headlines: expected each once, but found "staff" again',
  );
});
