import type { Artifact } from "../../pipeline/runner/artifact.js";
import type { Facts } from "./facts.js";
import { pathOf } from "./references.js";

/**
 * What a file of the project holds, checked by its own schema.
 *
 * @throws InputError with everything wrong in it
 */
export function readArtifact<T>({ project, study }: Pick<Facts, "project" | "study">, artifact: Artifact<T>): T {
  const file = pathOf(artifact, study.inputs);
  return artifact.parse(project.get(file)?.bytes ?? new Uint8Array(), file);
}
