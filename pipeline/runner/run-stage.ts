import { allOrThrow, check, InputError, throwIfAny } from "../lib/errors.js";
import { isInput } from "../lib/input-name.js";
import { describeFormat } from "../lib/tables/table-format.js";
import type { ArtifactStore } from "./artifact-store.js";
import { readAssets } from "./assets.js";
import { loadSound } from "./load.js";
import { type AnyStage, type ReadTable, selectParameters, soundValues } from "./stage.js";

type Results = Record<string, unknown>;

/**
 * Reads, checks, runs, checks and stores: one stage, with nothing on disk changed. An optional output that it leaves out is left out
 * of the store too, whatever an earlier run made of it.
 *
 * @param parameters the study's, those of the stage at least
 * @param formerly the bytes of an output, by its path, where the same code made it
 */
export async function runStage(
  stage: AnyStage,
  parameters: Readonly<Record<string, unknown>>,
  store: ArtifactStore,
  formerly: (path: string) => Uint8Array | undefined = () => undefined,
): Promise<{ rowsIn: number; rowsOut: number; notices: readonly string[] }> {
  const announced = new Set(store.formats.keys());
  const { values, files, hashes, rows: rowsIn, diagnostics } = loadSound(stage.reads, store);
  const given = stage.parameters?.parse(selectParameters(stage, parameters)) ?? {};
  const tables = listTables(stage, store);
  const notices = tables.filter(({ file }) => !announced.has(file)).flatMap((table) => noticeOf(table, store));
  const assets = readAssets(stage.assets ?? {});
  const former = (name: string) => {
    const artifact = stage.writes[name];
    return artifact && formerly(store.name(artifact));
  };
  const context = { files, tables, hashes, assets, former, notice: (message: string) => void notices.push(message) };
  const { results } = await allOrThrow({
    sound: () => throwIfAny(diagnostics),
    results: () =>
      withFileLabels(store, files, async (): Promise<Results> => {
        if (diagnostics.length === 0) return (await stage.run(values, given, context)) as Results;
        await stage.checkSound?.(soundValues(values), given, context);
        return {};
      }),
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

/** The tables of people's that a stage has read, by role. */
function listTables({ reads }: AnyStage, store: ArtifactStore): ReadTable[] {
  const byRole = Object.values(reads).flatMap((artifact): [string, ReadTable][] => {
    const file = store.name(artifact);
    const format = store.formats.get(file);
    return "role" in artifact.at && format !== undefined
      ? [[artifact.at.role, { role: artifact.at.role, file, ...format }]]
      : [];
  });
  return [...new Map(byRole).values()];
}

/** How a table is written is printed where it could be otherwise than a person thinks. */
function noticeOf({ file, ...format }: ReadTable, store: ArtifactStore): string[] {
  const how = describeFormat(format);
  return how === "" ? [] : [`${store.label(file)}: read as ${how}`];
}

/** A stage knows files by names that are the same everywhere; what is wrong in them is reported under the paths of this machine. */
async function withFileLabels<T>(
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
      const sheet = diagnostic.sheet ?? (store.formats.get(file)?.sheet || undefined);
      return names.has(file) || isInput(file) ? { ...diagnostic, file: store.label(file), sheet } : diagnostic;
    });
    throw new InputError(labelled, error.attachment);
  }
}
