import { boundsOf } from "../schemas/bounds.js";
import type { Field } from "../schemas/index.js";

/** What two statements of one field are to each other: "open" where one leaves room for the other without saying it. */
export type Relation = "same" | "open" | "different";

/**
 * Whether two values say the same.
 *
 * Codes: the same code, or open where one names several ("private|mixed") that include it. Sets of codes: naming fewer is not
 * denying the rest, so a part of the set is open. Numbers and years: the same when their bounds overlap. Texts that differ in
 * words may still mean one thing: open.
 *
 * @example relate("number", "94..", "100") // "same"
 */
export function relate(type: Field["type"], a: string, b: string): Relation {
  if (a === b && !a.includes("|")) return "same";
  switch (type) {
    case "year":
    case "number":
      return overlap(a, b) ? "same" : "different";
    case "code":
      return intersects(a.split("|"), b.split("|")) ? "open" : "different";
    case "codes":
      return contains(a.split("+"), b.split("+")) || contains(b.split("+"), a.split("+")) ? "open" : "different";
    case "place":
      return "different";
    case "text":
      return a.toLowerCase() === b.toLowerCase() ? "same" : "open";
  }
}

function overlap(a: string, b: string): boolean {
  const [lowA, highA] = boundsOf(a);
  const [lowB, highB] = boundsOf(b);
  return lowA <= highB && lowB <= highA;
}

function intersects(a: readonly string[], b: readonly string[]): boolean {
  return a.some((code) => b.includes(code));
}

function contains(whole: readonly string[], part: readonly string[]): boolean {
  return part.every((code) => whole.includes(code));
}
