import { type Diagnostic, InputError, throwIfAny } from "../lib/errors.js";
import { sha256 } from "../lib/sha256.js";
import { formatOf } from "../lib/tables/table-format.js";
import type { ArtifactStore } from "./artifact-store.js";
import type { Artifacts, ValuesOf } from "./stage.js";

interface Loaded<V> {
  readonly values: V;
  readonly files: Record<string, string>;
  readonly hashes: Record<string, string>;
  readonly rows: number;
}

/**
 * The parsed and checked contents of several files, how each is called, and the SHA-256 of each by that name.
 *
 * @throws InputError with what is wrong in all of them
 */
export function load<A extends Artifacts>(artifacts: A, store: ArtifactStore): Loaded<ValuesOf<A>> {
  const { diagnostics, values, ...loaded } = loadSound(artifacts, store);
  throwIfAny(diagnostics);
  return { ...loaded, values: values as ValuesOf<A> };
}

/** As `load`, but the values are those of the sound files only, and what is wrong in the others is returned beside them. */
export function loadSound<A extends Artifacts>(
  artifacts: A,
  store: ArtifactStore,
): Loaded<Partial<ValuesOf<A>>> & { readonly diagnostics: readonly Diagnostic[] } {
  const values: Record<string, unknown> = {};
  const files: Record<string, string> = {};
  const hashes: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  let rows = 0;
  for (const [name, artifact] of Object.entries(artifacts)) {
    const file = store.name(artifact);
    files[name] = file;
    try {
      const found = store.bytes(artifact);
      if (found === undefined && !store.mayLack(artifact)) throw new InputError([store.missing(artifact)]);
      // A table without a header is broken, one that is not there has no rows.
      const isAbsent = found === undefined && artifact.absent !== undefined;
      values[name] = isAbsent
        ? artifact.absent
        : artifact.parse(found ?? new Uint8Array(), store.label(file), store.options(artifact));
      const format = formatOf(values[name]);
      if (format !== undefined) store.formats.set(file, format);
      if (found !== undefined) hashes[file] = sha256(found);
      rows += artifact.count(values[name]);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      diagnostics.push(...error.diagnostics);
    }
  }
  return { values: values as Partial<ValuesOf<A>>, files, hashes, rows, diagnostics };
}
