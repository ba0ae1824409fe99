import { artifactOf } from "./artifact-of.js";
import { ofFiles } from "./data-dictionary/of-files.js";
import type { Facts } from "./facts.js";
import { rightsOf } from "./licences-of.js";

/** What is in a file: as the stages say that read or write it, else as data/README.md says, else as is written down here. */
export function describeFile(file: string, { study, rights }: Pick<Facts, "study" | "rights">): string | undefined {
  const covers = rightsOf(file, rights)?.covers.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return artifactOf(file, study.inputs)?.description ?? covers ?? ofFiles[file];
}
