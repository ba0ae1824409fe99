import { earliestDay, latestDay } from "../lib/dates.js";
import { didYouMean } from "../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import { type StatedSource, type Study, sourceKinds } from "../schemas/index.js";

interface Both<T> {
  readonly paperSources: T;
  readonly secondarySources: T;
}

/**
 * The paper's tables and the documents in one list.
 *
 * @throws InputError for an id that both files give, a kind that is not known, and a document that was published after it was consulted
 */
export function readSources(
  {
    study,
    paperSources,
    secondarySources,
  }: Both<readonly StatedSource[]> & { readonly study: Pick<Study, "source_kinds"> },
  files: Both<string>,
): StatedSource[] {
  const kinds = [...sourceKinds, ...Object.keys(study.source_kinds)];
  const taken = new Set(paperSources.map(({ source_id }) => source_id));
  throwIfAny([
    ...secondarySources.flatMap((source) => {
      const { source_id } = source;
      const message = `expected a new id, but found "${source_id}", which a source of the survey has`;
      return taken.has(source_id) ? [{ ...whereIs(source, files.secondarySources), column: "source_id", message }] : [];
    }),
    ...ofUnknownKind(paperSources, kinds, files.paperSources),
    ...ofUnknownKind(secondarySources, kinds, files.secondarySources),
    ...datedAfterReading(paperSources, files.paperSources),
    ...datedAfterReading(secondarySources, files.secondarySources),
  ]);
  return [...paperSources, ...secondarySources];
}

/** A misspelt kind would be a kind of its own: with its own row in counts, and left in when its like are left out. */
function ofUnknownKind(sources: readonly StatedSource[], kinds: readonly string[], file: string): Diagnostic[] {
  return sources.flatMap((source) => {
    if (kinds.includes(source.kind)) return [];
    const hint =
      didYouMean(source.kind, kinds) ||
      `; the kinds are ${kinds.join(", ")}, and what study.json declares in source_kinds`;
    const message = `expected a kind of source, but found "${source.kind}"${hint}`;
    return [{ ...whereIs(source, file), column: "kind", message }];
  });
}

/** One of the two dates is a slip; kept, its statements on what changes would count as made after the reference date. */
function datedAfterReading(sources: readonly StatedSource[], file: string): Diagnostic[] {
  return sources.flatMap((source) => {
    const { published, accessed } = source;
    if (published === "" || accessed === "" || earliestDay(published) <= latestDay(accessed)) return [];
    const message = `expected a day up to ${accessed}, when it was consulted, but found ${published}; correct one of the two`;
    return [{ ...whereIs(source, file), column: "published", message }];
  });
}
