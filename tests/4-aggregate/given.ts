import type { Place, Value } from "../../pipeline/schemas/index.js";
import { studyOf } from "../lib/study-of.js";

export { fieldOf } from "../lib/field-of.js";

/** Made-up rows, whole but for what a test names. */
export function valueRow(case_id: string, field: string, value: string, row: Partial<Value> = {}): Value {
  const witnesses = { stated_on: "", supporting: "", dissenting: "", sources: "" };
  const status = value === "" ? ("missing" as const) : ("primary-only" as const);
  return { case_id, field, value, status, rule: "primary", evidence: "stated", ...witnesses, ...row };
}

export function placeOf(case_id: string, row: Partial<Place> = {}): Place {
  const nowhere = {
    city: "",
    iso_3166_2: "",
    region: "",
    city_group: "",
    latitude: "" as const,
    longitude: "" as const,
  };
  return { case_id, name: case_id, ...nowhere, status: "missing", evidence: "", ...row };
}

export const study = studyOf({
  city_groups: [
    { id: "north", label: "Made-up north", cities: ["Upton"] },
    { id: "south", label: { en: "Made-up south", fr: "Sud inventé" }, cities: ["Downton", "Lowton"] },
  ],
});

const studyCase = (case_id: string, in_sample: "yes" | "no") => ({
  case_id,
  name: `Made-up ${case_id}`,
  in_sample,
  note: "",
});
/** Three in the sample, not in the order of the alphabet, and one outside it. */
export const cases = [
  studyCase("gamma", "yes"),
  studyCase("alpha", "yes"),
  studyCase("beta", "yes"),
  studyCase("outside", "no"),
];
