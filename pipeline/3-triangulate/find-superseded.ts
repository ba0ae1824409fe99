import { groupBy } from "../lib/collections.js";
import { earliestDay, isLater, latestDay } from "../lib/dates.js";
import type { Field } from "../schemas/index.js";
import { compareValues } from "./compare-values.js";
import { showsPresence } from "./find-open-place.js";
import type { Admitted } from "./policies/policy.js";

/**
 * The statements that a later one of the same independent source supersedes, each with the date of the last that does: on
 * something that changes, 22 members in 2024 and 27 in 2025 is a change and no disagreement. A later statement that agrees, or that
 * is not certainly later ("2024" beside "2024-06"), supersedes nothing, and nor does an event in another place.
 *
 * @param statements that may decide, on one field of one case
 * @param ended those that no longer count: their own term is over, and yet they show that what was stated before it no longer holds
 * @example findSuperseded([{ value: "22", observed_on: "2024", … }, { value: "27", observed_on: "2025", … }], members)
 *   // Map { the first => "2025" }
 */
export function findSuperseded(
  statements: readonly Admitted[],
  field: Field,
  ended: readonly Ended[] = [],
): ReadonlyMap<Admitted, string> {
  const [first] = statements;
  // Most cells of a large study have no statement, one, or several of one value.
  if (field.nature === "fixed" || first === undefined) return none;
  if (statements.every(({ value }) => value === first.value) && ended.every(({ value }) => value === first.value))
    return none;
  const found = new Map<Admitted, string>();
  const dated = statements.filter(({ observed_on }) => observed_on !== "");
  for (const [source, own] of groupBy(dated, ({ independent_source }) => independent_source)) {
    const past = ended.filter(({ independent_source }) => independent_source === source);
    const last = lastDates([...own, ...past].filter((statement) => !showsPresence(field, statement)));
    if (last.length < 2) continue;
    for (const statement of own) {
      const { value, observed_on } = statement;
      if (showsPresence(field, statement)) continue;
      const end = latestDay(observed_on);
      for (const { value: other, observed_on: date, until } of last) {
        // What was only so before says nothing of what is stated to be so since.
        if (until !== undefined && earliestDay(until) <= end) continue;
        const isLast = earliestDay(date) > end && isLater(date, found.get(statement) ?? "");
        if (isLast && compareValues(field.type, value, other) === "conflicting") found.set(statement, date);
      }
    }
  }
  return found;
}

/** A statement that no longer counts, with the last day, month or year for which it did. */
export interface Ended extends Admitted {
  readonly until: string;
}

const none: ReadonlyMap<Admitted, string> = new Map();

type Dated = Admitted & Partial<Pick<Ended, "until">>;

/** Of each value and end, the statement with the latest date. */
function lastDates(statements: readonly Dated[]): Dated[] {
  const last = new Map<string, Dated>();
  for (const statement of statements) {
    const key = `${statement.value} ${statement.until ?? ""}`;
    const known = last.get(key);
    if (known === undefined || isLater(statement.observed_on, known.observed_on)) last.set(key, statement);
  }
  return [...last.values()];
}
