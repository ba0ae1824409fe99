import { check } from "../lib/errors.js";

/** How the reasons of `whySetAside` and `resolve` begin, and what they have in common. */
const kinds = [
  ["no answer was given", "no answer was given"],
  ["not coded", "no code fits the words"],
  ["blank", "says nothing"],
  ["lapsed", "lapsed by the reference date"],
  ["its own term begins", "its term begins after the reference date"],
  ["undated", "undated, about something that changes"],
  ["stated in", "not certainly stated by the reference date"],
  ["grade", "too indirect to decide alone"],
] as const;

/**
 * What sort of reason sets a statement aside, without the dates of the one case: so that reasons can be counted.
 *
 * @throws if no statement is set aside for such a reason
 * @example reasonKind("lapsed: its own term ended in 2021-11") // "lapsed by the reference date"
 */
export function reasonKind(reason: string): string {
  const found = kinds.find(([start]) => reason.startsWith(start));
  check(found !== undefined, `expected a reason to set a statement aside, but found ${JSON.stringify(reason)}`);
  return found[1];
}
