import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import type { Measured } from "../check/measured.js";
import type { Facts } from "../facts/facts.js";
import { choose } from "./markdown.js";

/** The template's, in minutes. */
export const times = [
  [10, "<10 minutes"],
  [60, "10-60 minutes"],
  [2 * 60, "1-2 hours"],
  [8 * 60, "2-8 hours"],
  [24 * 60, "8-24 hours"],
  [3 * 24 * 60, "1-3 days"],
  [14 * 24 * 60, "3-14 days"],
  [Number.POSITIVE_INFINITY, "> 14 days"],
] as const;
/** The template's, in megabytes. */
export const spaces = [
  [25, "< 25 MBytes"],
  [250, "25 MB - 250 MB"],
  [2e3, "250 MB - 2 GB"],
  [25e3, "2 GB - 25 GB"],
  [250e3, "25 GB - 250 GB"],
  [Number.POSITIVE_INFINITY, "> 250 GB"],
] as const;
const unfeasible = [Number.POSITIVE_INFINITY, "Not feasible to run on a desktop machine, as described below."] as const;

/** What installing and running takes, as measured; where nothing was measured, nothing is ticked. */
export function describeResources({ measured, citation }: Facts): string {
  const minutes = measured ? (measured.install_seconds + measured.run_seconds) / 60 : Number.NaN;
  const megabytes = measured ? measured.packages_mb + measured.project_mb : Number.NaN;
  return `### Memory, Runtime, Storage Requirements

#### Summary time to reproduce

Approximate time needed to reproduce the analyses on a standard ${citation["date-released"].slice(0, 4)} desktop machine:

${choose(minutes, [...times, unfeasible])}

#### Summary of required storage space

Approximate storage space needed:

${choose(megabytes, [...spaces, unfeasible])}

#### Computational Details

${measured ? describeMeasured(measured) : unmeasured}`;
}

const unmeasured =
  "Time, memory and space have not been measured yet: `npm run bundle -- --check --record` measures them and makes the next package state them. No GPU and no supercomputer is needed.";

function describeMeasured({ machine, ...measured }: Measured): string {
  return `The code was last run on a machine with ${machine.cores} cores (${machine.cpu}, ${machine.architecture}) and ${machine.memory_gb} GB of memory, under ${machine.system},
${machine.system_version}, with Node.js ${machine.node} and npm ${machine.npm}. \`npm run bundle -- --check --record\` measured there:

${markdownTable(
  ["what", "measured"],
  [
    ["installing the packages, `npm ci`", `${measured.install_seconds} s`],
    ["the whole analysis, `npm start -- --force`", `${measured.run_seconds} s`],
    ["the most memory that any one Node.js process of that run held", `${measured.run_memory_mb} MB`],
    ["disk, the project with its results", `${measured.project_mb} MB`],
    ["disk, the installed packages", `${measured.packages_mb} MB`],
  ],
)}

How long the installation takes depends on the network. No GPU and no supercomputer is needed. On ${machine.system} (${machine.architecture}) every result
is the same in every byte; elsewhere the tables are, while figures may show letters otherwise, as each system draws them.`;
}
