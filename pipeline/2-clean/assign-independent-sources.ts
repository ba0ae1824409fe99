import { didYouMean } from "../lib/did-you-mean.js";
import { throwIfAny } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import type { IndependentSource, Source, StatedSource } from "../schemas/index.js";

/**
 * Several documents of one publisher are one independent source. A document's independent source is its publisher, unless independent sources.csv says whose words it carries.
 *
 * @throws InputError for a independent source given to a source that does not exist
 */
export function assignIndependentSources(
  sources: readonly StatedSource[],
  independentSources: readonly IndependentSource[],
  file: string,
): Source[] {
  const ids = sources.map(({ source_id }) => source_id);
  const known = new Set(ids);
  throwIfAny(
    independentSources.flatMap((row) =>
      known.has(row.source_id)
        ? []
        : [
            {
              ...whereIs(row, file),
              column: "source_id",
              message: `no source is called "${row.source_id}"${didYouMean(row.source_id, ids)}`,
            },
          ],
    ),
  );
  const independentSourceOf = new Map(
    independentSources.map(({ source_id, independent_source }) => [source_id, independent_source]),
  );
  return sources.map((source) => ({
    ...source,
    independent_source: independentSourceOf.get(source.source_id) ?? (source.publisher || source.source_id),
  }));
}
