import { isTooIndirect, whyLeftOut, whySetAside } from "../../3-triangulate/admit.js";
import { type Stated, weighBy } from "../../3-triangulate/weigh-by.js";
import { distinct, groupBy } from "../../lib/collections.js";
import { cellOf, type Settings, type Source } from "../../schemas/index.js";

/** What counts on one field of one case under some settings, and what of it decides about the value, as a number that is the same where that is. */
export interface CellStatements extends Pick<Stated, "observations" | "sources"> {
  readonly number: number;
}

/**
 * The statements that count, by case and field: those that do not count take no part in any value.
 *
 * @param numbers the numbers given under other settings, to which new ones are added
 */
export function listStatements(
  settings: Settings,
  given: Stated,
  numbers: Map<string, number>,
): ReadonlyMap<string, CellStatements> {
  const sourceOf = new Map(given.sources.map((source) => [source.source_id, source]));
  const fieldOf = new Map(given.codebook.map((field) => [field.field, field]));
  const counting = weighBy(settings, given).observations.filter((row) => {
    const field = fieldOf.get(row.field);
    if (field === undefined) return false;
    const leftOut = whyLeftOut(row, sourceOf.get(row.source_id) as Source, settings);
    return leftOut.code === "" && whySetAside(row, field, settings.reference_date).code === "";
  });
  return new Map(
    [...groupBy(counting, cellOf)].map(([cell, observations]) => {
      const key = observations.map(({ obs_id, value, evidence, observed_on }) => {
        return `${isTooIndirect(evidence, settings.least_grade) ? "~" : "+"}${obs_id} ${value} ${evidence} ${observed_on}`;
      });
      const sources = distinct(observations.map(({ source_id }) => source_id)).map((id) => sourceOf.get(id) as Source);
      const text = `${cell}\n${key.join("\n")}`;
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return [cell, { observations, sources, number }] as const;
    }),
  );
}
