/** What names one cell of the study: a field of a cluster. @example cellOf({ cluster_id: "ce3m", field: "city" }) // "ce3m.city" */
export function cellOf({ cluster_id, field }: { readonly cluster_id: string; readonly field: string }): string {
  return `${cluster_id}.${field}`;
}
