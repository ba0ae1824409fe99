import { groupBy } from "../lib/collections.js";
import { earliestDay, latestDay } from "../lib/dates.js";
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
 * @example findSuperseded([{ value: "22", observed_on: "2024", … }, { value: "27", observed_on: "2025", … }], members)
 *   // Map { the first => "2025" }
 */
export function findSuperseded(statements: readonly Admitted[], field: Field): ReadonlyMap<Admitted, string> {
  const [first] = statements;
  // Most cells of a large study have no statement, one, or several of one value.
  if (field.nature === "fixed" || first === undefined || statements.every(({ value }) => value === first.value))
    return none;
  const found = new Map<Admitted, string>();
  const dated = statements.filter(({ observed_on }) => observed_on !== "");
  for (const own of groupBy(dated, ({ independent_source }) => independent_source).values()) {
    const last = lastDates(own.filter((statement) => !showsPresence(field, statement)));
    if (last.size < 2) continue;
    for (const statement of own) {
      const { value, observed_on } = statement;
      if (showsPresence(field, statement)) continue;
      const end = latestDay(observed_on);
      for (const [other, date] of last) {
        const isLater = earliestDay(date) > end && earliestDay(date) > earliestDay(found.get(statement) ?? "0000");
        if (isLater && compareValues(field.type, value, other) === "conflicting") found.set(statement, date);
      }
    }
  }
  return found;
}

const none: ReadonlyMap<Admitted, string> = new Map();

/** The last date, by its first day, on which each value is stated. */
function lastDates(statements: readonly Admitted[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { value, observed_on } of statements) {
    const known = last.get(value);
    if (known === undefined || earliestDay(observed_on) > earliestDay(known)) last.set(value, observed_on);
  }
  return last;
}
