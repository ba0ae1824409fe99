import { stages } from "../../pipeline/stages.js";
import type { Facts } from "./facts.js";
import { cite } from "./readme/citation.js";
import { tellData } from "./readme/describe-data.js";
import { tellDatasets } from "./readme/describe-datasets.js";
import { tellExhibits } from "./readme/describe-exhibits.js";
import { tellPrograms } from "./readme/describe-programs.js";
import { tellReferences } from "./readme/describe-references.js";
import { tellResources } from "./readme/describe-resources.js";
import { tellSoftware } from "./readme/describe-software.js";
import { tellSources } from "./readme/describe-sources.js";
import { wrap } from "./readme/wrap.js";

const sections = [
  tellOverview,
  tellData,
  tellSources,
  tellDatasets,
  tellSoftware,
  tellResources,
  tellPrograms,
  tellExhibits,
  tellReferences,
];

/** The README of the package, with the sections of the social science data editors' template, version 1.1, in their order. */
export function writeReadme(facts: Facts): string {
  return `${wrap(sections.map((tell) => tell(facts)).join("\n\n"))}\n`;
}

function tellOverview(facts: Facts): string {
  const { citation, version, study, at, measured } = facts;
  return `# ${study.title}

Replication package, version ${version} (${citation["date-released"]}).

## Overview

The code in this package reruns the analysis of ${cite(facts)} on what the paper published and on documents collected since. One
command runs all of it: \`npm start\` makes every table and figure, and the verdict on every number in the paper's text, from the files of
\`${at("data/")}\`, in ${stages.length} stages. The replicator should expect it to run for about ${Math.round(measured.run_seconds)} seconds, after
${Math.round(measured.install_seconds)} seconds of installation.

The folder \`${at("")}\` is the project as it is. Beside it lie what describes it: \`datapackage.json\` (Frictionless), \`ro-crate-metadata.json\`
(RO-Crate, with the provenance of each result), \`codecheck.yml\`, \`CITATION.cff\`, \`LICENSES.csv\` (the licence of every file) and
\`SHA256SUMS\`.${citation.contact ? "" : stillToCome(at)}`;
}

const stillToCome = (at: Facts["at"]) => `

To be filled in by whoever submits this package: the names of those who made it, as \`authors\`, and a \`contact\`, both in
\`${at("CITATION.cff")}\`, from which \`npm run bundle\` makes the package again. It names no person yet, and none is invented.`;
