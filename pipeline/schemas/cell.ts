/** What names one cell of the study: a field of a case. @example cellOf({ case_id: "alpha", field: "town" }) // "alpha.town" */
export function cellOf({ case_id, field }: { readonly case_id: string; readonly field: string }): string {
  return `${case_id}.${field}`;
}
