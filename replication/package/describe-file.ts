import { artifactOf } from "./artifact-of.js";
import type { Facts } from "./facts.js";
import { rightsOf } from "./licences-of.js";

/** Files of data/ and outputs/ that no stage reads or writes and data/README.md does not list. */
const others: Readonly<Record<string, string>> = {
  "data/README.md": "each file of data/ with its maker and licence, and each column of its tables",
  "data/geo/.npmrc": "npm settings for the build of the shapefile",
  "data/geo/LICENSE": "licences and credits of the files in data/geo",
  "data/geo/README.md": "origin of outlines and coordinates, and how to build them again",
  "data/geo/build.mjs": "script that builds the shapefile and the coordinates",
  "data/geo/package-lock.json": "exact versions and hashes of the packages that data/geo/build.mjs uses",
  "data/geo/package.json": "packages that data/geo/build.mjs uses",
  "data/secondary/README.md": "how the documents were collected, how their statements are graded, and the limits",
  "outputs/manifest.json": "SHA-256 of every input and output of each stage and of its code, and the parameters",
};

/** What a file contains, by the stages that read or write it, or data/README.md, or the list above. */
export function describeFile(file: string, { study, rights }: Pick<Facts, "study" | "rights">): string | undefined {
  const covers = rightsOf(file, rights)?.covers.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return artifactOf(file, study.inputs)?.description ?? covers ?? others[file];
}
