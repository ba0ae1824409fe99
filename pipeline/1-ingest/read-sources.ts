import { throwIfAny } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import type { StatedSource } from "../schemas/index.js";

interface Both<T> {
  readonly paperSources: T;
  readonly secondarySources: T;
}

/** The paper's tables and the documents in one list. @throws InputError for an id that both files give */
export function readSources(
  { paperSources, secondarySources }: Both<readonly StatedSource[]>,
  files: Both<string>,
): StatedSource[] {
  const taken = new Set(paperSources.map(({ source_id }) => source_id));
  throwIfAny(
    secondarySources.flatMap((source) => {
      const { source_id } = source;
      const message = `expected a new id, but found "${source_id}", which ${files.paperSources} has`;
      return taken.has(source_id) ? [{ ...whereIs(source, files.secondarySources), column: "source_id", message }] : [];
    }),
  );
  return [...paperSources, ...secondarySources];
}
