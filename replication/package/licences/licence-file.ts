import type { ProjectFacts } from "../facts/project-facts.js";

/** The file whose licence the package shows first: the study's own, where it has one; the program's lies with the program. */
export function licenceFile({ project, citationFile }: Pick<ProjectFacts, "project" | "citationFile">): string {
  return citationFile.startsWith("data/") && project.has("data/LICENSE") ? "data/LICENSE" : "LICENSE";
}
