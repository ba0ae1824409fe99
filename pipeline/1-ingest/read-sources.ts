import { earliestDay, latestDay } from "../lib/dates.js";
import { type Diagnostic, throwIfAny } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import type { StatedSource } from "../schemas/index.js";

interface Both<T> {
  readonly paperSources: T;
  readonly secondarySources: T;
}

/**
 * The paper's tables and the documents in one list.
 *
 * @throws InputError for an id that both files give, and for a document that was published after it was consulted
 */
export function readSources(
  { paperSources, secondarySources }: Both<readonly StatedSource[]>,
  files: Both<string>,
): StatedSource[] {
  const taken = new Set(paperSources.map(({ source_id }) => source_id));
  throwIfAny([
    ...secondarySources.flatMap((source) => {
      const { source_id } = source;
      const message = `expected a new id, but found "${source_id}", which ${files.paperSources} has`;
      return taken.has(source_id) ? [{ ...whereIs(source, files.secondarySources), column: "source_id", message }] : [];
    }),
    ...datedAfterReading(paperSources, files.paperSources),
    ...datedAfterReading(secondarySources, files.secondarySources),
  ]);
  return [...paperSources, ...secondarySources];
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
