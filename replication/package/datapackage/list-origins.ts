import { secondarySources } from "../../../pipeline/schemas/index.js";
import { addressOf } from "../facts/cite-paper.js";
import type { ProjectFacts } from "../facts/project-facts.js";
import { readArtifact } from "../facts/read-artifact.js";

/** What the data are from, as Data Package has it under `sources`. */
export interface Origin {
  readonly title: string;
  readonly path?: string;
  readonly version?: string;
}

/** The publication, the sources that study.json gives an address of, and every document. */
export function listOrigins(facts: Pick<ProjectFacts, "project" | "paper" | "study" | "about">): Origin[] {
  const { paper, about } = facts;
  const publication = paper ? [withPath(paper.title, addressOf(paper))] : [];
  const sources = about.sources
    .filter(({ url }) => url !== "")
    .map(({ name, citation, url, version }) => ({
      ...withPath(`${name}: ${citation.replaceAll("`", "")}`, url),
      ...(version !== "" && { version }),
    }));
  return [
    ...publication,
    ...sources,
    ...readArtifact(facts, secondarySources).map(({ title, url }) => withPath(title, url)),
  ];
}

/** Some documents have no address. */
function withPath(title: string, path: string | undefined): Origin {
  return { title, ...(path && { path }) };
}
