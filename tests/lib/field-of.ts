import { Field } from "../../pipeline/schemas/index.js";

/** A made-up field, whole: the columns that a test does not name are as in a codebook without them. */
export function fieldOf(row: Partial<Field> & Pick<Field, "field">): Field {
  return Field.parse({ label: row.field, type: "text", nature: "fixed", ...row });
}
