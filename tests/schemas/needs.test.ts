import { expect, test } from "vitest";
import { type Field, leftOut, missingNeeds, type Need, type Supply, tableNeeds } from "../../pipeline/schemas/index.js";
import { codebook } from "../5-plot/made-up.js";

const coded = (field: string, codes: string): Field => ({ ...(codebook[0] as Field), field, type: "code", codes });
const levers: Need = { levers: true, codes: ["yes"] };
const oui = coded("lever_skills", "oui=Used;non=Not used");
const partial = coded("lever_skills", "yes=Used;partial=In part;no=Not used");

test.each<{ need: Need; supply: Partial<Supply>; missing: string[] }>([
  { need: "creation_year", supply: { codebook }, missing: [] },
  { need: "founded", supply: { codebook }, missing: ["the codebook has no field founded"] },
  { need: { field: "founded", codes: ["yes"] }, supply: { codebook }, missing: ["the codebook has no field founded"] },
  { need: { field: "creation_year", type: "year" }, supply: { codebook }, missing: [] },
  {
    need: { field: "vocation", type: "year" },
    supply: { codebook },
    missing: ["the field vocation is of type codes, not year"],
  },
  {
    need: { field: "labelling", codes: ["yes"], among: ["yes", "in_process", "no"] },
    supply: { codebook },
    missing: [],
  },
  {
    need: { field: "labelling", codes: ["yes"], among: ["yes", "no"] },
    supply: { codebook },
    missing: ["the field labelling has the code in_process, which is none of yes, no"],
  },
  { need: { numbers: 3 }, supply: { codebook }, missing: ["the codebook has no field of type number"] },
  { need: { numbers: 3 }, supply: { numbers: [{ n: 2 }, { n: 3 }] }, missing: [] },
  {
    need: { numbers: 3 },
    supply: { numbers: [{ n: 2 }, { n: 0 }] },
    missing: ["no field of type number has a value for 3 cases"],
  },
  { need: { numbers: 0 }, supply: { numbers: [{ n: 0 }] }, missing: [] },
  { need: levers, supply: { codebook }, missing: [] },
  { need: levers, supply: {}, missing: ["the codebook has no field that starts with lever_"] },
  { need: levers, supply: { codebook: [oui] }, missing: ["the field lever_skills has no code yes"] },
  { need: levers, supply: { codebook: [...codebook, oui] }, missing: ["the field lever_skills has no code yes"] },
  { need: levers, supply: { codebook: [partial] }, missing: [] },
  {
    need: { levers: true, codes: ["yes"], among: ["yes", "no"] },
    supply: { codebook: [partial] },
    missing: ["the field lever_skills has the code partial, which is none of yes, no"],
  },
  { need: { columns: ["Creation year", "Vocation"] }, supply: { codebook }, missing: [] },
  { need: { columns: ["Ownership"] }, supply: { codebook }, missing: ["the codebook has no field headed Ownership"] },
  {
    need: { columns: ["Ownership"], codes: ["yes"] },
    supply: { codebook: [{ ...oui, published_as: "Ownership" }] },
    missing: ["the field lever_skills has no code yes"],
  },
  { need: { rows: "plans" }, supply: { plans: [{}] }, missing: [] },
  { need: { rows: "plans" }, supply: { plans: [] }, missing: ["the study has no plans"] },
  { need: { rows: "claims" }, supply: { rawClaims: [{}] }, missing: [] },
  { need: { rows: "claims" }, supply: {}, missing: ["the study has no claims"] },
])("of $need, $missing is missing", ({ need, supply, missing }) => {
  expect(missingNeeds([need], { codebook: [], ...supply })).toEqual(missing);
});

test("all that is missing is named, in the order of the needs, in one sentence", () => {
  const missing = missingNeeds(["city", levers, "vocation"], { codebook: [] });
  expect(leftOut("figure map", missing)).toBe(
    "left out figure map: the codebook has no field city; the codebook has no field that starts with lever_; the codebook has no field vocation",
  );
});

test("a published table needs a field for each of its columns but the names'", () => {
  expect(missingNeeds(tableNeeds["table-2"], { codebook: [] })).toHaveLength(7);
  expect(missingNeeds(tableNeeds["table-2"], { codebook: [] })).not.toContain("the codebook has no field headed Name");
});
