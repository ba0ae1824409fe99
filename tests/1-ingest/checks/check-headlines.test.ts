import { expect, test } from "vitest";
import { checkHeadlines } from "../../../pipeline/1-ingest/checks/check-headlines.js";
import type { Field } from "../../../pipeline/schemas/index.js";

const codebook = [
  { field: "governance", codes: "private=Private" },
  { field: "mission", codes: "" },
] as Field[];

test("fields with codes, and the group of a city, can lead", () => {
  expect(() => checkHeadlines({ headlines: ["governance", "city_group"] }, codebook, "study.json")).not.toThrow();
});

test.each([
  { name: "governence", message: 'but found "governence"; did you mean governance?' },
  { name: "mission", message: 'expected a field with codes, or city_group, but found "mission"' },
])("$name cannot", ({ name, message }) => {
  expect(() => checkHeadlines({ headlines: [name] }, codebook, "study.json")).toThrow(message);
});
