import { join, relative, resolve } from "node:path";
import { startCommand } from "../../pipeline/commands/options/start-command.js";
import type { Artifact } from "../../pipeline/runner/artifact.js";
import { type ArtifactStore, openArtifactStore } from "../../pipeline/runner/artifact-store.js";
import { load } from "../../pipeline/runner/load.js";
import { type Parameters, study } from "../../pipeline/schemas/index.js";

// For the notebooks, which read the study's folder and its results and write nothing: data/ and outputs/, or the folders that the
// environment names as STUDY and OUT.

/**
 * The rows of one file of the study: what people gave, or what the last run left.
 *
 * @throws InputError when it is missing or not what it should be
 * @example const found = await read(values);
 */
export async function read<T>(artifact: Artifact<T>): Promise<T> {
  return load({ artifact }, openStudy().store).values.artifact;
}

/** The study's own files, and the parameters that it gives. */
export function openStudy(): { store: ArtifactStore; parameters: Parameters } {
  // A message names the file as people know it: the kernel starts at the repository's root.
  const root = relative(process.cwd(), resolve(__dirname, "../.."));
  const named = (name: string, own: string) => process.env[name] || join(root, own);
  const folders = { study: named("STUDY", "data"), out: named("OUT", "outputs") };
  const found = { ...folders, remake: startCommand(folders.study, folders.out) };
  const given = load({ study }, openArtifactStore({ ...found, inputs: { study: "study.json" } })).values.study;
  return {
    store: openArtifactStore({ ...found, inputs: { ...given.inputs, study: "study.json" }, declared: given }),
    parameters: given.parameters,
  };
}
