import type { Cluster, Field, Value } from "../artifacts.js";
import { codesOf } from "../lib/codes.js";

/** The clusters of the sample, in the published order. */
export function sampleOf(clusters: readonly Cluster[]): Cluster[] {
  return clusters.filter(({ in_sample }) => in_sample === "yes");
}

/** A cluster's value of a field; what no one states is missing. */
export function lookUp(values: readonly Value[]): (cluster: string, field: string) => Pick<Value, "value" | "status"> {
  const byKey = new Map(values.map((value) => [`${value.cluster_id} ${value.field}`, value]));
  return (cluster, field) => byKey.get(`${cluster} ${field}`) ?? { value: "", status: "missing" };
}

export function fieldOf(codebook: readonly Field[], field: string): Field {
  const found = codebook.find((row) => row.field === field);
  if (!found) throw new Error(`a figure needs the field ${field}, which is not in the codebook`);
  return found;
}

/** What people call a code; `a|b` is one of these, `a+b` is all of these. */
export function labelOf(field: Field, value: string): string {
  const labels = new Map(codesOf(field).map(({ code, label }) => [code, label]));
  return value
    .replace(/[^|+]+/g, (code) => labels.get(code) ?? code)
    .replace(/\|/g, " or ")
    .replace(/\+/g, ", ");
}

/** "1 value" or "3 values". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
