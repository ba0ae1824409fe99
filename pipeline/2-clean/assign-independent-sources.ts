import { didYouMean } from "../lib/did-you-mean.js";
import { throwIfAny } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import type { Source, StatedSource, Voice } from "../schemas/index.js";

/**
 * Several documents of one publisher are one voice. A document's voice is its publisher, unless voices.csv says whose words it carries.
 *
 * @throws InputError for a voice given to a source that does not exist
 */
export function assignVoices(sources: readonly StatedSource[], voices: readonly Voice[], file: string): Source[] {
  const ids = sources.map(({ source_id }) => source_id);
  const known = new Set(ids);
  throwIfAny(
    voices.flatMap((row) =>
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
  const voiceOf = new Map(voices.map(({ source_id, voice }) => [source_id, voice]));
  return sources.map((source) => ({
    ...source,
    voice: voiceOf.get(source.source_id) ?? (source.publisher || source.source_id),
  }));
}
