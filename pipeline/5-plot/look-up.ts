import { cellOf, type Field, type Value } from "../schemas/index.js";

export { sampleOf } from "../schemas/index.js";

/** A case's value of a field; what no one states is missing. */
export function lookUp(
  values: readonly Value[],
): (studyCase: string, field: string) => Pick<Value, "value" | "status" | "age_years"> {
  const byKey = new Map(values.map((value) => [cellOf(value), value]));
  return (case_id, field) => byKey.get(cellOf({ case_id, field })) ?? { value: "", status: "missing" };
}

export function fieldOf(codebook: readonly Field[], field: string): Field {
  const found = codebook.find((row) => row.field === field);
  if (!found) throw new Error(`a figure needs the field ${field}, which is not in the codebook`);
  return found;
}
