import { didYouMean } from "../lib/did-you-mean.js";
import { throwIfAny } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import type { IndependentSource, Source, StatedSource } from "../schemas/index.js";

/**
 * Documents of one publisher are one independent source, and so are documents that carry the words of one publisher, as a row of
 * independent-sources.csv says. Names that differ only in apostrophes, blanks, capitals or the form of their accents are one
 * publisher, called as it is first: two spellings would be two sources that confirm each other.
 *
 * @throws InputError for a row about a source that does not exist
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
  const stated = new Map(
    independentSources.map(({ source_id, independent_source }) => [source_id, independent_source]),
  );
  const spelling = new Map<string, string>();
  return sources.map((source) => {
    const name = stated.get(source.source_id) ?? (source.publisher || source.source_id);
    const key = withoutSpelling(name);
    if (!spelling.has(key)) spelling.set(key, name.trim());
    return { ...source, independent_source: spelling.get(key) ?? name };
  });
}

/** @example withoutSpelling("L’Économiste ") // "l'économiste", however the accent is encoded */
function withoutSpelling(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
