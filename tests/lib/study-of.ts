import { Study } from "../../pipeline/schemas/index.js";

/** A made-up study, whole: what a test does not name is as in a study.json without it. */
export function studyOf(row: Partial<Study> = {}): Study {
  return Study.parse({ title: "A made-up study", parameters: { reference_date: "2023-12-31" }, inputs: {}, ...row });
}
