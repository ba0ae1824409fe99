import type { ProjectFacts } from "./project-facts.js";

/** The words of a file of the project; none of one that is not there. */
export function readText(project: ProjectFacts["project"], file: string): string {
  return new TextDecoder().decode(project.get(file)?.bytes);
}
