import { expect, test } from "vitest";
import { cityGroupCodes } from "../../../pipeline/schemas/index.js";

const group = (id: string) => ({ id, label: id.toUpperCase(), cities: [] });
const labelsOf = (...ids: string[]) =>
  cityGroupCodes({ languages: ["en"], city_groups: ids.map(group) }).map(({ label }) => label);

test("a city in no group is outside the only one, or in none of several", () => {
  expect(labelsOf("a")).toEqual(["A", "Outside this group"]);
  expect(labelsOf("a", "b")).toEqual(["A", "B", "In none of these groups"]);
});
