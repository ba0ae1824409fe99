import {
  codesIn,
  type Field,
  formatValue,
  optionsOf,
  type ParsedValue,
  parseValue,
  rangeOf,
} from "../schemas/index.js";

/** How two statements of one field relate: "compatible" where one allows the other without stating it. */
export type Comparison = "equal" | "compatible" | "conflicting";

/**
 * Whether two values state the same.
 *
 * Codes: equal, or compatible where one names several ("oak|elm") that include the other. Sets of codes: naming fewer is not
 * denying the rest, so a part of the set is compatible. Numbers and years: equal when their bounds overlap. Places: equal, or
 * compatible where it is open which of several it is. Texts that differ in wording may still mean one thing: compatible.
 *
 * @example compareValues("number", "94..", "100") // "equal"
 */
export function compareValues(type: Field["type"], a: string, b: string): Comparison {
  if (type === "place" && a === b) return "equal";
  if (type === "text") return a.toLowerCase() === b.toLowerCase() ? "equal" : "compatible";
  const one = parseValue(type, a);
  if (a === b && one.kind !== "oneOf") return "equal";
  const other = parseValue(type, b);
  if (type === "year" || type === "number") return overlap(one, other) ? "equal" : "conflicting";
  if (type === "place")
    return optionsOf(one).some((x) => optionsOf(other).some((y) => formatValue(x) === formatValue(y)))
      ? "compatible"
      : "conflicting";
  const arePartOfEachOther = (x: readonly string[], y: readonly string[]) => includesAll(x, y) || includesAll(y, x);
  return optionsOf(one).some((x) => optionsOf(other).some((y) => arePartOfEachOther(codesIn(x), codesIn(y))))
    ? "compatible"
    : "conflicting";
}

function overlap(a: ParsedValue, b: ParsedValue): boolean {
  const [[lowA, highA], [lowB, highB]] = [rangeOf(a), rangeOf(b)];
  return lowA <= highB && lowB <= highA;
}

function includesAll(whole: readonly string[], part: readonly string[]): boolean {
  return part.every((code) => whole.includes(code));
}
