import type { Diagnostic } from "../lib/errors.js";
import { plural } from "../lib/format-number.js";
import type { ArtifactStore } from "../runner/artifact-store.js";
import { loadSound } from "../runner/load.js";
import type { RunOptions } from "../runner/run-pipeline.js";
import type { AnyStage } from "../runner/stage.js";
import { widest } from "./terminal/progress.js";

/** A file of the study: how many rows it has, where it has any, and how many problems. */
interface ListedInput {
  readonly file: string;
  readonly rows: number | undefined;
  readonly problems: number;
}

/**
 * Each file that study.json names, after study.json itself, in its order.
 *
 * @param diagnostics everything wrong in the study, by file
 */
export function listInputs(
  { stages, inputs }: Pick<RunOptions, "inputs"> & { readonly stages: readonly AnyStage[] },
  store: ArtifactStore,
  diagnostics: readonly Diagnostic[],
): ListedInput[] {
  const artifacts = stages.flatMap(({ reads }) => Object.values(reads));
  return ["study", ...Object.keys(inputs).filter((role) => role !== "study")].flatMap((role) => {
    const artifact = artifacts.find(({ at }) => "role" in at && at.role === role);
    if (artifact === undefined) return [];
    const file = store.label(store.name(artifact));
    const { rows, values } = loadSound({ artifact }, store);
    const problems = diagnostics.filter((diagnostic) => diagnostic.file === file).length;
    return [{ file, rows: hasRows(values.artifact) ? rows : undefined, problems }];
  });
}

function hasRows(value: unknown): boolean {
  return Array.isArray(value) || (typeof value === "object" && value !== null && "rows" in value);
}

/** @example formatInputs([{ file: "data/cases.csv", rows: 20, problems: 0 }]) // ["data/cases.csv   20 rows   ok"] */
export function formatInputs(inputs: readonly ListedInput[]): string[] {
  const counted = inputs.map(({ rows }) => (rows === undefined ? "" : plural(rows, "row")));
  const [files, counts] = [widest(inputs.map(({ file }) => file)), widest(counted)];
  return inputs.map(({ file, problems }, at) => {
    const state = problems === 0 ? "ok" : plural(problems, "problem");
    return `${file.padEnd(files)}   ${(counted[at] ?? "").padStart(counts)}   ${state}`;
  });
}
