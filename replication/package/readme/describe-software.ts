import { resamples, seed } from "../../../pipeline/lib/agreement/bootstrap-interval.js";
import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import { agreement, coderAgreement } from "../../../pipeline/schemas/index.js";
import { findProgram } from "../exhibits/find-program.js";
import type { Facts } from "../facts/facts.js";
import { choice } from "./markdown.js";

/** Software with versions as locked, and what is random. */
export function describeSoftware(facts: Facts): string {
  const { engines, dependencies, devDependencies, locked, measured, at, project } = facts;
  const machine = measured?.machine;
  const onTests = project.has(".github/workflows/ci.yml")
    ? `, which the project's tests are also meant for (\`${at(".github/workflows/ci.yml")}\`)`
    : "";
  const lastRun = machine ? ` (last run with Node.js ${machine.node} and npm ${machine.npm})` : "";
  const system = machine
    ? `made, run and measured on ${machine.system} (${machine.architecture}), ${machine.system_version}`
    : "made and run on Linux (x64)";
  const bootstrapped = [agreement, coderAgreement].flatMap(({ at: { path } }) =>
    project.has(`outputs/${path}`) ? [`outputs/${path}`] : [],
  );
  const bootstrap = findProgram(project, "lib", "bootstrapInterval");
  const rows = (asked: Readonly<Record<string, string>>, use: string) =>
    Object.entries(asked).map(([name, version]) => [
      calledElsewhere(name, version),
      locked(name).version,
      locked(name).license,
      use,
    ]);
  return `## Computational requirements

### Software Requirements

${choice(true, "The replication package contains one or more programs to install all dependencies and set up the necessary directory structure.")}

- **Node.js** \`${engines.node}\`, with the npm that it brings${lastRun}.
- **A network, once:** \`npm ci\` fetches the packages below, and what these need, from the npm registry, in the exact versions and with the hashes of \`${at("package-lock.json")}\`. \`npm start\` needs none.
- **Operating system:** ${system}. It has not been tried on macOS${onTests}, nor on Windows.${project.has("README.md") ? onlyForSome : ""}

${markdownTable(
  ["package", "version", "licence", "used for"],
  [...rows(dependencies, "the analysis and its notebooks"), ...rows(devDependencies, "tests and this package")],
)}

### Controlled Randomness

${choice(true, `Random seed is set at line ${findProgram(project, "lib", "seed").line} of program \`${at(bootstrap.file)}\`.`)}
${choice(false, "No Pseudo random generator is used in the analysis described here.")}

The bootstrap intervals of ${bootstrapped.map((file) => `\`${at(file)}\``).join(" and ")} draw ${resamples} resamples from the seed ${seed}, by a generator of the
project's own (\`${at("pipeline/lib/random.ts")}\`), so they are the same on every machine. No other result rests on chance.`;
}

const onlyForSome = `
- Only for the notebooks: Python with Jupyter. Only for some tests: a Chromium or Chrome, and \`pdflatex\`, \`ogrinfo\` of GDAL and LibreOffice where they are.`;

/** A package may be installed under another's name. */
function calledElsewhere(name: string, version: string): string {
  const other = /^npm:(@?[^@]+)@/.exec(version)?.[1];
  return other === undefined ? `\`${name}\`` : `\`${other}\`, as \`${name}\``;
}
