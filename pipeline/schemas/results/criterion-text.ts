import type { Criterion } from "../study/criteria.js";

/** A text of a criterion in a language, or as the plain column has it. */
export function criterionText(
  criterion: Criterion,
  column: "framework" | "name" | "question" | "note",
  language: string,
): string {
  return criterion[`${column}::${language}`] || criterion[column];
}
