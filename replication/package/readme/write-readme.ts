import { citePaper } from "../facts/cite-paper.js";
import type { Facts } from "../facts/facts.js";
import { describeDataFiles } from "./describe-data.js";
import { describeDatasets } from "./describe-datasets.js";
import { describeExhibits } from "./describe-exhibits.js";
import { describePrograms } from "./describe-programs.js";
import { describeReferences } from "./describe-references.js";
import { describeResources } from "./describe-resources.js";
import { describeSoftware } from "./describe-software.js";
import { describeSources } from "./describe-sources.js";
import { relink } from "./relink.js";
import { wrap } from "./wrap.js";

const sections = [
  describeOverview,
  describeDataFiles,
  describeSources,
  describeDatasets,
  describeSoftware,
  describeResources,
  describePrograms,
  describeExhibits,
  describeReferences,
];

/** The README of the package, with the sections of the social science data editors' template, version 1.1, in their order. */
export function writeReadme(facts: Facts): string {
  return `${wrap(sections.map((describe) => describe(facts)).join("\n\n"))}\n`;
}

function describeOverview(facts: Facts): string {
  const { citation, citationFile, version, study, about, at, stages, paper, claims, measured } = facts;
  const what = paper ? `reruns the analysis of ${citePaper(paper)}` : `runs the analysis of the study “${study.title}”`;
  const verdicts = claims.length > 0 ? ", and the verdict on every number in the paper's text," : "";
  const time = measured
    ? ` The replicator should expect it to run for about ${Math.round(measured.run_seconds)} seconds, after ${Math.round(measured.install_seconds)} seconds of installation.`
    : "";
  return `# ${study.title}

Replication package, version ${version} (${citation["date-released"]}).

## Overview

The code in this package ${what}. ${relink(about.overview, at)} One command runs all of it: \`npm start\` makes every table and
figure${verdicts} from the files of \`${at("data/")}\`, in ${stages.length} stages.${time}

The folder \`${at("")}\` is the project as it is. Beside it is what describes it: \`datapackage.json\` (Frictionless), \`ro-crate-metadata.json\`
(RO-Crate, with the provenance of each result), \`codecheck.yml\`, \`CITATION.cff\`, \`LICENSES.csv\` (the licence of every file) and
\`SHA256SUMS\`.${citation.contact ? "" : stillToCome(at(citationFile))}`;
}

const stillToCome = (file: string) => `

To be filled in by whoever submits this package: the names of those who made it, as \`authors\`, and a \`contact\`, both in
\`${file}\`, from which \`npm run bundle\` makes the package again. It names no person to write to yet, and none is invented.`;
