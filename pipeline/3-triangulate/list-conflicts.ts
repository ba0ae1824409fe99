import { ascendingBy, distinct, groupBy } from "../lib/collections.js";
import { type Adjudication, type Conflict, cellOf, type Value, type Witness } from "../schemas/index.js";

/** Every contested value, with the sources of each side, and who settled it if a person did. */
export function listConflicts(
  values: readonly Value[],
  witnesses: readonly Witness[],
  adjudications: readonly Adjudication[],
): Conflict[] {
  const contested = values.filter(({ status }) => status === "contested");
  const keys = new Set(contested.map(cellOf));
  const statements = groupBy(
    witnesses.filter((witness) => keys.has(cellOf(witness))),
    cellOf,
  );
  const adjudicationsByCell = new Map(adjudications.map((adjudication) => [cellOf(adjudication), adjudication]));
  return contested.map((conflict) => {
    const { case_id, field, value, rule } = conflict;
    const all = statements.get(cellOf(conflict)) ?? [];
    const adjudication = adjudicationsByCell.get(cellOf(conflict));
    return {
      case_id,
      field,
      value,
      rule,
      for: side(all.filter(({ stance }) => stance === "supports")),
      // Where no side has the upper hand, all stand against each other.
      against: side(all.filter(({ stance }) => stance === (value === "" ? "open" : "dissents"))),
      adjudicated:
        adjudication && rule === "adjudicated"
          ? `${adjudication.decided_by}, ${adjudication.decided_on}: ${adjudication.reason}`
          : "",
    };
  });
}

/** @example side(witnesses) // "elm: survey; oak: gazette2018, news24" */
function side(witnesses: readonly Witness[]): string {
  return [...groupBy(witnesses, ({ value }) => value)]
    .sort(ascendingBy(([value]) => [value]))
    .map(([value, statements]) => `${value}: ${distinct(statements.map(({ source_id }) => source_id)).join(", ")}`)
    .join("; ");
}
