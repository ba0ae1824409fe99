import { compareValues } from "../../3-triangulate/compare-values.js";
import { groupBy } from "../../lib/collections.js";
import { earliestDay, latestDay } from "../../lib/dates.js";
import { type Change, type ChangeKind, cellOf, type Field, type Value, type Witness } from "../../schemas/index.js";

/** What is known of the cases on one date, or by one run. */
export interface Results {
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
}

/**
 * What became of each value from one wave to the next, of the cases and fields that both have, with the statements behind it. What is
 * known in neither is left out.
 *
 * A value that conflicts with the one before has `changed` where the field varies and a statement that is certainly later supports it;
 * else it is `contradicted` where sources disagree that did not before, and `corrected` where they do not: what is fixed cannot change, and
 * of what varies it is then not known whether it did. A value is `not_stated_again` where it is as before and nobody has said anything
 * since, as of a case that did not answer the later wave: that is no finding that it did not change.
 *
 * @param codebook of the later results
 * @example compareResults(before, after, codebook) // [{ case_id: "alpha", field: "funding", change: "changed", before: "a", after: "b", … }]
 */
export function compareResults(before: Results, after: Results, codebook: readonly Field[]): Change[] {
  const fieldOf = new Map(codebook.map((field) => [field.field, field]));
  const earlier = new Map(before.values.map((value) => [cellOf(value), value]));
  const [statementsBefore, statementsAfter] = [groupBy(before.witnesses, cellOf), groupBy(after.witnesses, cellOf)];
  return after.values.flatMap((now): Change[] => {
    const then = earlier.get(cellOf(now));
    const field = fieldOf.get(now.field);
    const isKnown = now.value !== "" || (then !== undefined && then.value !== "");
    if (then === undefined || field === undefined || !isKnown) return [];
    const [old, current] = [statementsBefore.get(cellOf(now)) ?? [], statementsAfter.get(cellOf(now)) ?? []];
    return [
      {
        case_id: now.case_id,
        field: now.field,
        change: isStatedAgain(then, now, old, current) ? kindOf(field, then, now) : "not_stated_again",
        before: then.value,
        after: now.value,
        before_status: then.status,
        after_status: now.status,
        before_stated_on: then.stated_on,
        after_stated_on: now.stated_on,
        before_statements: idsOf(old, "supports"),
        after_statements: idsOf(current, "supports"),
        contradicting: idsOf(current, "dissents"),
      },
    ];
  });
}

function kindOf({ type, nature }: Field, then: Value, now: Value): ChangeKind {
  const isNewlyContested = now.status === "contested" && then.status !== "contested";
  if (then.value === "") return "newly_known";
  if (now.value === "") return isNewlyContested ? "contradicted" : "no_longer_known";
  const conflicts = compareValues(type, then.value, now.value) === "conflicting";
  if (conflicts && nature === "time_varying" && isLater(now.stated_on, then.stated_on)) return "changed";
  if (isNewlyContested) return "contradicted";
  if (conflicts) return "corrected";
  return then.value === now.value ? "unchanged" : "compatible";
}

/** Whether a value is another, or a statement on it is new, be it for or against it. */
function isStatedAgain(then: Value, now: Value, old: readonly Witness[], current: readonly Witness[]): boolean {
  if (then.value !== now.value || then.status !== now.status || then.stated_on !== now.stated_on) return true;
  const known = new Set(old.map(({ obs_id }) => obs_id));
  return current.some(({ obs_id }) => !known.has(obs_id));
}

/** Certainly later: 2024 is not later than 2024-06. */
function isLater(date: string, before: string): boolean {
  return date !== "" && before !== "" && earliestDay(date) > latestDay(before);
}

function idsOf(statements: readonly Witness[], stance: Witness["stance"]): string {
  return statements
    .filter((statement) => statement.stance === stance)
    .map(({ obs_id }) => obs_id)
    .join(";");
}
