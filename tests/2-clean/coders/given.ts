import type { Observation, SecondCode } from "../../../pipeline/schemas/index.js";
import { fieldOf } from "../../lib/field-of.js";
import { codebook as fields, ruleOf } from "../given.js";

const yesNo = { type: "code", codes: "yes=Used;no=Not used", yes: "yes", block: "levers" } as const;
export const codebook = [
  ...fields.filter(({ field }) => !field.startsWith("lever_")),
  ...["lever_innovation", "lever_skills", "lever_subsidies"].map((field) => fieldOf({ field, ...yesNo })),
];
/** The word lever is assigned to two fields of the block; the third is one of its codes all the same. */
export const coding = [
  ruleOf({ field: "lever", raw: "a prize", to_field: "lever_innovation", code: "yes" }),
  ruleOf({ field: "lever", raw: "a course", to_field: "lever_skills", code: "yes" }),
  ruleOf({ field: "rank", raw: "first", to_field: "staff", low: "1", high: "1" }),
];

/** Made-up rows, whole but for what a test names. */
export function secondOf(row: Partial<SecondCode>): SecondCode {
  return { obs_id: "t1", question: "governance", code: "private", certainty: "high", remark: "", ...row };
}

export function observationOf(row: Partial<Observation>): Observation {
  return {
    ...{ obs_id: "t1", case_id: "alpha", field: "governance", raw: "Private", as_read: "", value: "private" },
    ...{ coding: "coded", coding_reason: "", unit: "", source_id: "doc", evidence: "stated", observed_on: "" },
    ...{ valid_from: "", valid_to: "", note: "", duplicate_of: "" },
    ...row,
  };
}
