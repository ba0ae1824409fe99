import { distinct } from "../lib/collections.js";
import { check, InputError } from "../lib/errors.js";
import { sha256 } from "../lib/sha256.js";
import type { Artifact } from "./artifact.js";
import type { ArtifactStore } from "./artifact-store.js";
import type { Entry } from "./manifest.js";
import { formatParameters } from "./manifest.js";
import { type AnyStage, selectParameters } from "./stage.js";

/** What a stage's result depends on besides its inputs. */
export interface FingerprintInputs {
  readonly code: (stage: string) => string;
  /** The lockfile's hash. */
  readonly lockfile: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What a stage's manifest entry would be if its outputs on disk had been made now. */
export function currentEntry(
  stage: AnyStage,
  store: ArtifactStore,
  { code, lockfile, parameters }: FingerprintInputs,
): Entry {
  return {
    inputs: hashes(Object.values(stage.reads).map((artifact) => [store.name(artifact), bytesIfAny(store, artifact)])),
    outputs: hashes(outputPaths(stage).map((path) => [path, store.bytesOnDisk(path)])),
    code: code(stage.name),
    lockfile,
    parameters: formatParameters(selectParameters(stage, parameters)),
  };
}

/** Why a stage must run again, the most informative reason first; nothing when it need not. */
export function reasonsToRun(now: Entry, then: Entry | undefined, store: ArtifactStore): string[] {
  if (then === undefined) return ["it never ran"];
  return [
    ...differences(then.inputs, now.inputs, { changed: "changed", gone: "is missing", come: "is new" }, store.label),
    ...differences(
      then.parameters,
      now.parameters,
      { changed: "changed", gone: "is gone", come: "is new" },
      (name) => `parameter ${name}`,
    ),
    ...(then.code === now.code ? [] : ["code changed"]),
    ...(then.lockfile === now.lockfile ? [] : ["lockfile changed"]),
    ...differences(
      then.outputs,
      now.outputs,
      { changed: "was edited", gone: "is missing", come: "was not made by the pipeline" },
      store.label,
    ),
  ];
}

/** @example summariseReasons(["code changed", "lockfile changed"]) // "code changed, and 1 more reason" */
export function summariseReasons([first = "", ...more]: readonly string[]): string {
  return more.length === 0 ? first : `${first}, and ${more.length} more ${more.length === 1 ? "reason" : "reasons"}`;
}

/** @throws when a stage writes what is not the pipeline's: a mistake in the stage graph */
export function outputPaths(stage: AnyStage): string[] {
  return Object.entries(stage.writes).map(([name, { at }]) => {
    check("path" in at, `expected ${stage.name} to write below the outputs, but it writes the study's ${name}`);
    check(
      at.path.startsWith(`${stage.name}/`),
      `expected ${stage.name} to write below its own name, but it writes ${at.path}`,
    );
    return at.path;
  });
}

/** What cannot be read counts as missing here; when the stage runs, that is reported with all else that is wrong. */
function bytesIfAny(store: ArtifactStore, artifact: Artifact<unknown>): Uint8Array | undefined {
  try {
    return store.bytes(artifact);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function hashes(files: readonly (readonly [string, Uint8Array | undefined])[]): Record<string, string> {
  return Object.fromEntries(files.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, sha256(bytes)]])));
}

function differences(
  then: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  words: { changed: string; gone: string; come: string },
  label: (name: string) => string,
): string[] {
  return distinct([...Object.keys(then), ...Object.keys(now)])
    .filter((name) => then[name] !== now[name])
    .map(
      (name) =>
        `${label(name)} ${then[name] === undefined ? words.come : now[name] === undefined ? words.gone : words.changed}`,
    );
}
