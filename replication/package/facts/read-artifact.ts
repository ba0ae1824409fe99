import type { Artifact } from "../../../pipeline/runner/artifact.js";
import { pathOf } from "../tables/references.js";
import type { ProjectFacts } from "./project-facts.js";

/**
 * What a file of the project holds, checked by its own schema; of one that the study does not have, what that counts as.
 *
 * @throws InputError with everything wrong in it
 */
export function readArtifact<T>(
  { project, study, label }: Pick<ProjectFacts, "project" | "study"> & Partial<Pick<ProjectFacts, "label">>,
  artifact: Artifact<T>,
): T {
  const file = pathOf(artifact, study.inputs);
  const bytes = project.get(file)?.bytes;
  if (bytes === undefined && artifact.absent !== undefined) return artifact.absent;
  const { locale, sheets } = study;
  const sheet = "role" in artifact.at ? sheets?.[artifact.at.role] : undefined;
  return artifact.parse(bytes ?? new Uint8Array(), label?.(file) ?? file, { locale, sheet });
}
