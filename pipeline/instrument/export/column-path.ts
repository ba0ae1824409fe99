import { fold } from "../fold.js";

/** What tools put between groups, questions and choices in a heading: signs that words of a sentence do not have between them. */
const betweenNames = /\s*[^\p{L}\p{N}_\s'’"(),?!]+\s*/gu;
const betweenLabels = /\s*[/>|\\»→:]+\s*/gu;

/** The last word of a column's name, behind its groups. @example lastName("identity/town") // "town" */
export function lastName(column: string): string {
  return column.trim().split(betweenNames).filter(Boolean).at(-1) ?? column;
}

/** Whether a column has the name, whatever groups it is in. @example isPathEnd("group > town", "town") // true */
export function isPathEnd(column: string, name: string): boolean {
  const [path = "", end = ""] = [column, name].map((text) =>
    text.trim().toLowerCase().replace(betweenNames, "/").replace(/\/$/, ""),
  );
  return path === end || path.endsWith(`/${end}`);
}

/** Whether a column has the label, whatever groups it is in. @example isLabelEnd("Place > Which town?", "which town") // true */
export function isLabelEnd(column: string, label: string): boolean {
  const end = fold(label);
  if (end === "") return false;
  const parts = column.split(betweenLabels);
  return parts.some((_, at) => fold(parts.slice(at).join(" ")) === end);
}
