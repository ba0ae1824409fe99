import { ascendingBy, distinct, groupBy } from "../lib/collections.js";
import { plural } from "../lib/format-number.js";
import { cellOf, type Observation } from "../schemas/index.js";
import { compareValues } from "./compare-values.js";
import type { Given } from "./resolve.js";

/** Answers of one table that lie further apart than field work takes are of two waves; nearer, two persons were asked in one. */
const daysOfFieldWork = 92;

/**
 * What a reader must know of fields that the codebook calls fixed and of which two waves of one survey give different values: both
 * count, and no change is reported. Waves are tables of their own, or answers of one table that are further apart than field work
 * takes. Undefined where no two waves differ.
 *
 * @example noticeIfFixedDiffers({ …, codebook: [owner] })
 *   // "waves of the survey differ on what the codebook calls fixed: owner (2 cases); …"
 */
export function noticeIfFixedDiffers({
  codebook,
  observations,
  sources,
}: Pick<Given, "codebook" | "observations" | "sources">): string | undefined {
  const publishers = new Map(
    sources.filter(({ tier }) => tier === "primary").map(({ source_id, publisher }) => [source_id, publisher]),
  );
  if (publishers.size === 0) return undefined;
  const fixed = new Map(codebook.filter(({ nature }) => nature === "fixed").map(({ field, type }) => [field, type]));
  const answers = observations.filter(
    ({ source_id, field, value }) => publishers.has(source_id) && fixed.has(field) && value !== "",
  );
  const waves = groupBy(answers, (row) => JSON.stringify([cellOf(row), publishers.get(row.source_id)]));
  const differing = [...waves.values()].flatMap((own) => {
    // What differs from any other differs from the first or the last, which are the furthest from it in time.
    const [first, ...others] = [...own].sort(ascendingBy(({ observed_on }) => [observed_on]));
    const last = others.at(-1);
    const type = first && fixed.get(first.field);
    if (first === undefined || last === undefined || type === undefined) return [];
    const differ = (one: Observation, other: Observation) =>
      areWaves(one, other) && compareValues(type, one.value, other.value) === "conflicting";
    return others.some((one) => differ(first, one) || differ(one, last)) ? [first] : [];
  });
  if (differing.length === 0) return undefined;
  const counts = [...groupBy(differing, ({ field }) => field)].map(
    ([field, own]) => `${field} (${plural(distinct(own.map(({ case_id }) => case_id)).length, "case")})`,
  );
  return `waves of the survey differ on what the codebook calls fixed: ${counts.join(", ")}; both answers count, so that these values are contested; what can change over time has the nature time_varying there, with valid_years and validity_reason`;
}

function areWaves(one: Observation, other: Observation): boolean {
  if (one.observed_on === other.observed_on) return false;
  if (one.source_id !== other.source_id) return true;
  const [first, second] = [one, other].map(({ observed_on }) => Date.parse(observed_on));
  return Math.abs((second ?? 0) - (first ?? 0)) > daysOfFieldWork * 24 * 3600 * 1000;
}
