import { type Field, placeProperties } from "../../schemas/index.js";

/** What a property of a case's layer holds: one of its place, or a part of the value of a field. */
export type CaseColumn =
  | { readonly name: string; readonly part: "place"; readonly of: (typeof placeProperties)[number] }
  | { readonly name: string; readonly part: "value" | "low" | "high" | "status" | "sources"; readonly field: Field };

/**
 * The properties of a case in their order: those of its place, then those of each field. A name that is taken, in any spelling (SQL knows
 * no capitals), is numbered.
 */
export function caseColumns(codebook: readonly Field[]): CaseColumn[] {
  const taken = new Set(["fid", "geom"]);
  const free = (name: string, number = 1): string => {
    const found = number === 1 ? name : `${name}_${number}`;
    if (taken.has(found.toLowerCase())) return free(name, number + 1);
    taken.add(found.toLowerCase());
    return found;
  };
  const place = placeProperties.map((of): CaseColumn => ({ name: free(of), part: "place", of }));
  return [...place, ...codebook.flatMap((field) => fieldColumns(field, free))];
}

function fieldColumns(field: Field, free: (name: string) => string): CaseColumn[] {
  const parts = isNumeric(field)
    ? (["value", "low", "high", "status", "sources"] as const)
    : (["value", "status", "sources"] as const);
  return parts.map((part) => ({ name: free(part === "value" ? field.field : `${field.field}_${part}`), part, field }));
}

export function isNumeric({ type }: Field): boolean {
  return type === "year" || type === "number";
}
