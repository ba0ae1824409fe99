import { resamples, seed } from "../../pipeline/3-triangulate/bootstrap-interval.js";
import type { Facts } from "../facts.js";
import { findProgram } from "../list-exhibits.js";
import { choice, markdownTable } from "./markdown.js";

const times = [
  [10, "<10 minutes"],
  [60, "10-60 minutes"],
  [120, "1-2 hours"],
] as const;
const spaces = [
  [25, "< 25 MBytes"],
  [250, "25 MB - 250 MB"],
  [2048, "250 MB - 2 GB"],
] as const;

/** Software with versions as locked, what is random, and what it takes, as measured. */
export function tellComputing(facts: Facts): string {
  const { engines, dependencies, devDependencies, locked, measured, at, project } = facts;
  const { machine } = measured;
  const minutes = (measured.install_seconds + measured.run_seconds) / 60;
  const megabytes = measured.packages_mb + measured.project_mb;
  const bootstrap = findProgram(project, "3-triangulate", "bootstrapInterval");
  const isFirst = (found: number, list: readonly (readonly [number, string])[], most: number) =>
    list.find(([limit]) => found < limit)?.[0] === most;
  const rows = (names: readonly string[], use: string) =>
    names.map((name) => [`\`${name}\``, locked(name).version, locked(name).license, use]);
  return `## Computational requirements

### Software Requirements

${choice(true, "The replication package contains one or more programs to install all dependencies and set up the necessary directory structure.")}

Node.js ${engines.node}, and nothing else: \`npm ci\` installs every package below, and what these need, in the exact versions and with
the hashes of \`${at("package-lock.json")}\`. The notebooks want Python with Jupyter; the analysis does not.

${markdownTable(
  ["package", "version", "licence", "used for"],
  [...rows(Object.keys(dependencies), "the analysis"), ...rows(Object.keys(devDependencies), "tests and this package")],
)}

### Controlled Randomness

${choice(true, `Random seed is set at line ${seedLine(facts)} of program \`${at(bootstrap.file)}\`.`)}

The bootstrap intervals of \`${at("outputs/3-triangulate/agreement.csv")}\` draw ${resamples} resamples from the seed ${seed}, by a generator of the
project's own (\`${at("pipeline/lib/mulberry32.ts")}\`), so they are the same on every machine. Nothing else is random.

### Memory, Runtime, Storage Requirements

#### Summary time to reproduce

Approximate time needed to reproduce the analyses on a standard 2026 desktop machine:

${times.map(([most, said]) => choice(isFirst(minutes, times, most), said)).join("\n")}

#### Summary of required storage space

Approximate storage space needed:

${spaces.map(([most, said]) => choice(isFirst(megabytes, spaces, most), said)).join("\n")}

#### Computational Details

Measured by \`npm run bundle -- --check --record\` on a machine with ${machine.cores} cores (${machine.architecture}), ${machine.memory_gb} GB of memory,
${machine.system}, Node.js ${machine.node} and npm ${machine.npm}:

${markdownTable(
  ["what", "measured"],
  [
    ["installing the packages, `npm ci`", `${measured.install_seconds} s`],
    ["the whole analysis afresh, `npm start -- --force`", `${measured.run_seconds} s`],
    ["its memory at its peak", `${measured.run_memory_mb} MB`],
    ["disk, the project with its results", `${measured.project_mb} MB`],
    ["disk, the installed packages", `${measured.packages_mb} MB`],
  ],
)}

No GPU and no cluster is needed. Pictures are the same in every byte on Linux (x64); on other systems letters may come out otherwise in
PNG and PDF, and the tables are the same.`;
}

function seedLine({ project }: Facts): number {
  return findProgram(project, "3-triangulate", "seed").line;
}
