import { filter } from "../lib/collections.js";
import type { Field } from "../schemas/index.js";
import { findOpenPlace, showsPresence } from "./find-open-place.js";
import { type Ended, findSuperseded } from "./find-superseded.js";
import type { Admitted, Decide, Decision } from "./policies/policy.js";

/** What is left to a policy of the statements that may decide. */
export interface Weighed<T extends Admitted> {
  /** Those that no later one supersedes. */
  readonly current: readonly T[];
  /** Those that a policy decides among: the current ones without events elsewhere than a stated seat; none where the place is open. */
  readonly deciding: readonly T[];
  /** Each superseded statement, with the date of the one that supersedes it. */
  readonly superseded: ReadonlyMap<Admitted, string>;
  /** The places between which no policy can decide. */
  readonly openPlace: string | undefined;
}

/**
 * Sets aside history and events elsewhere, on one field of one case, before any policy decides.
 *
 * @param ended statements whose term is over: none of them decides, but each is later than some that it supersedes
 */
export function weighStatements<T extends Admitted>(
  admitted: readonly T[],
  field: Field,
  ended: readonly Ended[] = [],
): Weighed<T> {
  const superseded = findSuperseded(admitted, field, ended);
  const current = superseded.size === 0 ? admitted : admitted.filter((statement) => !superseded.has(statement));
  if (field.type !== "place") return { current, deciding: current, superseded, openPlace: undefined };
  const openPlace = findOpenPlace(current, field);
  if (openPlace !== undefined) return { current, deciding: [], superseded, openPlace };
  const seats = new Set(filter(current, (one) => !showsPresence(field, one)).map(({ value }) => value));
  const isElsewhere = (one: T) => showsPresence(field, one) && seats.size > 0 && !seats.has(one.value);
  return { current, deciding: filter(current, (one) => !isElsewhere(one)), superseded, openPlace };
}

/** The value: open between places, or what the policy makes of the statements that decide. */
export function decideValue<T extends Admitted>({ deciding, openPlace }: Weighed<T>, decide: Decide): Decision {
  return openPlace === undefined ? decide(deciding) : { value: openPlace, rule: "open" };
}
