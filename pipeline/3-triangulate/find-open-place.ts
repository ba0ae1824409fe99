import { distinct } from "../lib/collections.js";
import { type Field, formatValue } from "../schemas/index.js";
import type { Admitted } from "./policies/policy.js";

/** Grades of evidence by which a source states where something has its seat. */
const statesSeat: ReadonlySet<string> = new Set(["stated", "seat_or_address"]);

/** Whether a statement only shows that something is or was active in a place: an event supports a place and contradicts none. */
export function showsPresence({ type }: Pick<Field, "type">, { evidence }: Pick<Admitted, "evidence">): boolean {
  return type === "place" && evidence === "event_or_site";
}

/**
 * The places between which it is open where something has its seat, as `a|b`: those of its events, and of less direct statements
 * beside them, where they differ and no source states a seat or an address. Undefined where there is no such doubt.
 *
 * @param statements that may decide, on one field of one case
 * @example findOpenPlace([{ value: "Rome", evidence: "event_or_site", … }, { value: "Oslo", evidence: "event_or_site", … }], city)
 *   // "Oslo|Rome"
 */
export function findOpenPlace(statements: readonly Admitted[], field: Field): string | undefined {
  if (!statements.some((statement) => showsPresence(field, statement))) return undefined;
  if (statements.some(({ evidence }) => statesSeat.has(evidence))) return undefined;
  const places = distinct(statements.map(({ value }) => value));
  return places.length < 2
    ? undefined
    : formatValue({ kind: "oneOf", options: places.map((text) => ({ kind: "text", text })) });
}
