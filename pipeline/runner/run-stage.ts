import { allOrThrow, check, InputError, throwIfAny } from "../lib/errors.js";
import { type ArtifactStore, isInput } from "./artifact-store.js";
import { loadSound } from "./load.js";
import type { AnyStage } from "./stage.js";

type Results = Record<string, unknown>;

/**
 * Reads, checks, runs, checks and puts on the shelf: one stage, with nothing on disk changed. An optional output that it leaves out is
 * left out on the shelf too, whatever an earlier run made of it.
 */
export async function perform(
  stage: AnyStage,
  parameters: Readonly<Record<string, string>>,
  store: ArtifactStore,
): Promise<{ rowsIn: number; rowsOut: number; notices: readonly string[] }> {
  const { values, files, hashes, rows: rowsIn, diagnostics } = loadSound(stage.reads, store);
  const notices: string[] = [];
  const context = { files, hashes, notice: (message: string) => void notices.push(message) };
  const { results } = await allOrThrow({
    sound: () => throwIfAny(diagnostics),
    results: () => namingFiles(store, files, async () => (await stage.run(values, parameters, context)) as Results),
  });
  const made = Object.keys(results)
    .filter((name) => results[name] !== undefined)
    .sort();
  const expected = Object.entries(stage.writes)
    .filter(([name, { at }]) => made.includes(name) || at.optional !== true)
    .map(([name]) => name)
    .sort();
  check(
    expected.join() === made.join(),
    `expected ${stage.name} to make ${expected.join(", ")}, but it made ${made.join(", ")}`,
  );
  let rowsOut = 0;
  for (const [name, artifact] of Object.entries(stage.writes)) {
    const path = store.name(artifact);
    if (results[name] === undefined) {
      store.put(path, undefined);
      continue;
    }
    try {
      store.put(path, artifact.format(results[name]));
    } catch (error) {
      throw new Error(`${stage.name} made a ${path} that breaks its own schema: ${(error as Error).message}`, {
        cause: error,
      });
    }
    rowsOut += artifact.count(results[name]);
  }
  return { rowsIn, rowsOut, notices };
}

/** A stage knows files by names that are the same everywhere; what is wrong in them is told where this machine has them. */
async function namingFiles<T>(
  store: ArtifactStore,
  files: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> {
  const names = new Set(Object.values(files));
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const labelled = error.diagnostics.map((diagnostic) => {
      const { file } = diagnostic;
      return names.has(file) || isInput(file) ? { ...diagnostic, file: store.label(file) } : diagnostic;
    });
    throw new InputError(labelled, error.attachment);
  }
}
