import { type Cluster, cellOf, type Field, type Value } from "../schemas/index.js";

/** The clusters of the sample, in the published order. */
export function sampleOf(clusters: readonly Cluster[]): Cluster[] {
  return clusters.filter(({ in_sample }) => in_sample === "yes");
}

/** A cluster's value of a field; what no one states is missing. */
export function lookUp(values: readonly Value[]): (cluster: string, field: string) => Pick<Value, "value" | "status"> {
  const byKey = new Map(values.map((value) => [cellOf(value), value]));
  return (cluster_id, field) => byKey.get(cellOf({ cluster_id, field })) ?? { value: "", status: "missing" };
}

export function fieldOf(codebook: readonly Field[], field: string): Field {
  const found = codebook.find((row) => row.field === field);
  if (!found) throw new Error(`a figure needs the field ${field}, which is not in the codebook`);
  return found;
}
