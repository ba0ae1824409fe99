import type { Field, Place, Study, Value } from "../../pipeline/schemas/index.js";

/** Made-up rows, whole but for what a test says of them. */
export function fieldOf(row: Partial<Field> & Pick<Field, "field" | "type">): Field {
  const empty = { codes: "", unit: "", questionnaire_item: "", valid_years: "", validity_reason: "", description: "" };
  return { label: row.field, published_as: "", nature: "fixed", ...empty, ...row };
}

export function valueRow(case_id: string, field: string, value: string, row: Partial<Value> = {}): Value {
  const witnesses = { supporting: "", dissenting: "", sources: "" };
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

export const study: Study = {
  title: "A made-up study",
  titles: {},
  headlines: [],
  parameters: {
    reference_date: "2023-12-31",
    western_sahara: "dashed",
    shapefile_encoding: "",
    policy: "primary-first",
  },
  inputs: {},
  tables: [],
  city_groups: [
    { id: "north", label: "Made-up north", cities: ["Upton"] },
    { id: "south", label: "Made-up south", cities: ["Downton", "Lowton"] },
  ],
};

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
