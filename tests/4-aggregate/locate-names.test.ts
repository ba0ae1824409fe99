import { expect, test } from "vitest";
import { locate } from "../../pipeline/4-aggregate/locate.js";
import { Field, Study } from "../../pipeline/schemas/index.js";
import { cases, valueRow } from "./given.js";

const study = Study.parse({ title: "Made up", parameters: { reference_date: "2024-12-31" }, inputs: {} });
const codebook = [Field.parse({ field: "city", label: "City", type: "place", role: "place", nature: "fixed" })];

test("a study without coordinates has the names of its cities, and no place where none is documented", () => {
  const values = [
    valueRow("alpha", "city", "Upton"),
    valueRow("beta", "city", ""),
    valueRow("gamma", "city", "Upton|Lowton"),
  ];
  const found = locate({ study, codebook, cases, cities: [], values });
  expect(found.find(({ case_id }) => case_id === "alpha")).toMatchObject({
    ...{ city: "Upton", latitude: "", longitude: "", city_group: "", status: "primary-only", evidence: "stated" },
  });
  expect(found.find(({ case_id }) => case_id === "gamma")).toMatchObject({ city: "", status: "primary-only" });
  expect(found.find(({ case_id }) => case_id === "beta")).toMatchObject({ city: "", status: "missing" });
});
