import { groupBy } from "../lib/collections.js";
import { plural } from "../lib/format-number.js";
import { cellOf } from "../schemas/index.js";
import { compareValues } from "./compare-values.js";
import type { Given } from "./resolve.js";

/**
 * What a reader must know of fields that the codebook calls fixed and of which two waves of one survey give different values: both
 * count, and no change is reported. Undefined where no two waves differ.
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
  if (publishers.size < 2) return undefined;
  const fixed = new Map(codebook.filter(({ nature }) => nature === "fixed").map(({ field, type }) => [field, type]));
  const answers = observations.filter(
    ({ source_id, field, value }) => publishers.has(source_id) && fixed.has(field) && value !== "",
  );
  const differing = [...groupBy(answers, cellOf).values()].flatMap(([first, ...others]) => {
    const type = first && fixed.get(first.field);
    if (first === undefined || type === undefined) return [];
    const isOther = ({ source_id, value, observed_on }: typeof first) =>
      observed_on !== first.observed_on &&
      publishers.get(source_id) === publishers.get(first.source_id) &&
      compareValues(type, first.value, value) === "conflicting";
    return others.some(isOther) ? [first.field] : [];
  });
  if (differing.length === 0) return undefined;
  const counts = [...groupBy(differing, (field) => field)].map(
    ([field, own]) => `${field} (${plural(own.length, "case")})`,
  );
  return `waves of the survey differ on what the codebook calls fixed: ${counts.join(", ")}; both answers count, so that these values are contested; what can change over time has the nature time_varying there`;
}
