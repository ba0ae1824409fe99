import { expect, test } from "vitest";
import { leftOut, missingNeeds, type Need, type Supply } from "../../../pipeline/schemas/index.js";
import { fieldOf } from "../../lib/field-of.js";

const loans = fieldOf({ field: "loans", type: "code", codes: "y=Lent;n=Not lent", yes: "y", block: "tools" });
const fairs = fieldOf({ field: "fairs", type: "code", codes: "y=Held;n=Not held", block: "tools" });
const codebook = [
  fieldOf({ field: "opened", type: "year", role: "year" }),
  fieldOf({ field: "closed", type: "year" }),
  fieldOf({ field: "trades", type: "codes", codes: "a=A" }),
  fieldOf({ field: "staff", type: "number" }),
  loans,
];

test.each<{ need: Need; supply: Partial<Supply>; missing: string[] }>([
  { need: { field: "opened", types: ["year"] }, supply: { codebook }, missing: [] },
  { need: { field: "trades", types: ["code", "codes"] }, supply: { codebook }, missing: [] },
  { need: { field: "founded", types: ["year"] }, supply: { codebook }, missing: ["the codebook has no field founded"] },
  {
    need: { field: "trades", types: ["year"] },
    supply: { codebook },
    missing: ["the field trades is of type codes, not year"],
  },
  {
    need: { field: "opened", types: ["code", "codes"] },
    supply: { codebook },
    missing: ["the field opened is of type year, not code or codes"],
  },
  { need: { role: "year" }, supply: { codebook }, missing: [] },
  { need: { role: "place" }, supply: { codebook }, missing: ["no field of the codebook has the role place"] },
  {
    need: { role: "year" },
    supply: { codebook: codebook.slice(1) },
    missing: ["no field of the codebook has the role year"],
  },
  { need: { block: "tools" }, supply: { codebook }, missing: [] },
  { need: { block: "tools" }, supply: {}, missing: ["no field of the codebook is in the block tools"] },
  { need: { block: "merits" }, supply: { codebook }, missing: ["no field of the codebook is in the block merits"] },
  {
    need: { block: "tools" },
    supply: { codebook: [loans, fairs] },
    missing: ["no code of the field fairs means yes"],
  },
  { need: { anyOf: ["opened"], of: "fields with codes" }, supply: { codebook }, missing: [] },
  {
    need: { anyOf: [], of: "fields with codes" },
    supply: { codebook },
    missing: ["the codebook has no fields with codes"],
  },
  { need: { numbers: 3 }, supply: { codebook: [loans] }, missing: ["the codebook has no field of type number"] },
  { need: { numbers: 3 }, supply: { codebook, numbers: [{ n: 2 }, { n: 3 }] }, missing: [] },
  {
    need: { numbers: 3 },
    supply: { codebook, numbers: [{ n: 2 }, { n: 0 }] },
    missing: ["no field of type number has a value for 3 cases"],
  },
  { need: { numbers: 0 }, supply: { codebook, numbers: [{ n: 0 }] }, missing: [] },
  { need: { rows: "plans" }, supply: { plans: [{}] }, missing: [] },
  { need: { rows: "plans" }, supply: { plans: [] }, missing: ["the study has no plans"] },
  { need: { rows: "claims" }, supply: { rawClaims: [{}] }, missing: [] },
  { need: { rows: "claims" }, supply: {}, missing: ["the study has no claims"] },
  { need: { rows: "regions" }, supply: { regions: { features: [{}] } }, missing: [] },
  { need: { rows: "regions" }, supply: { regions: { features: [] } }, missing: ["the study has no regions"] },
  { need: { rows: "regions" }, supply: {}, missing: ["the study has no regions"] },
])("of $need, $missing is missing", ({ need, supply, missing }) => {
  expect(missingNeeds([need], { codebook: [], ...supply })).toEqual(missing);
});

test("all that is missing is named, in the order of the needs, in one sentence", () => {
  const needs: Need[] = [{ role: "place" }, { block: "tools" }, { rows: "regions" }];
  expect(leftOut("figure map", missingNeeds(needs, { codebook: [] }))).toBe(
    "left out figure map: no field of the codebook has the role place; no field of the codebook is in the block tools; the study has no regions",
  );
});

test("who needs nothing misses nothing", () => {
  expect(missingNeeds([], { codebook: [] })).toEqual([]);
});
