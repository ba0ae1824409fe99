import { type Texts, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { codebook } from "../../../pipeline/schemas/index.js";
import type { ProjectFacts } from "./project-facts.js";
import { readArtifact } from "./read-artifact.js";

/** The program's English words for the study: the template of the package is in English. */
export function englishFor(facts: Pick<ProjectFacts, "project" | "study" | "noun">): Texts {
  const { study, noun } = facts;
  const inEnglish = { ...study, case: { ...study.case, en: { gender: "m" as const, ...noun } } };
  return textsFor("en", { codebook: readArtifact(facts, codebook), study: inEnglish });
}
