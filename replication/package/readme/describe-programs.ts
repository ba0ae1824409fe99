import { dirname } from "node:path/posix";
import { InputError } from "../../../pipeline/lib/errors.js";
import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import { conflicts, values } from "../../../pipeline/schemas/index.js";
import type { Facts } from "../facts/facts.js";
import { readArtifact } from "../facts/read-artifact.js";

/** What the programs are, their licence, and what a replicator types. */
export function describePrograms(facts: Facts): string {
  const { at, engines } = facts;
  return `## Description of programs/code

${markdownTable(["programs", "what they do", "write"], listPrograms(facts))}

### License for Code

The code is licensed under the MIT License: \`${at("LICENSE")}\`.

## Instructions to Replicators

1. Unpack this package, and install [Node.js](https://nodejs.org) \`${engines.node}\`.
2. In a terminal, in the folder \`${at("")}\`:

   \`\`\`sh
   npm ci
   npm start -- --force
   \`\`\`

3. The results lie in \`${at("outputs/")}\`. \`sha256sum --check SHA256SUMS\` in the folder above says whether they are the same bytes as those
   delivered (on macOS, \`shasum --algorithm 256 --check SHA256SUMS\`).

No path needs to be changed, and no data be fetched.

### Details on various programs

- \`npm run verify\` does the same in another folder, time zone and locale, and reports where anything differs, row and column.
- \`npm run bundle -- --check\` makes this package again, unpacks it in a clean folder, and does steps 2 and 3 there.
${listMore(facts).join("\n")}`;
}

/** Each program or folder of programs, what it does, and where it writes. */
function listPrograms(facts: Facts): string[][] {
  const { at, project, stages } = facts;
  const row = (path: string, does: string, writes: string) => [`\`${at(path)}\``, does, writes];
  const main = "the main program: runs the stages in the order of `stages.ts`, those that a change calls for";
  return [
    row("pipeline/cli.ts", main, `\`${at("outputs/")}\``),
    ...stages.map(({ name }) => row(`pipeline/${name}/`, summaryOf(project, name), `\`${at(`outputs/${name}/`)}\``)),
    row("pipeline/schemas/", "path and schema of every file that a stage reads or writes", "nothing"),
    row("pipeline/runner/", "runs stages: files, manifest, staleness, lock", "nothing of its own"),
    row("pipeline/lib/", "tools that know nothing of the subject", "nothing"),
    ...listStudyPrograms(facts),
    ...(has(project, "notebooks/0-")
      ? [row("notebooks/", "notebooks to step through the analysis", "nothing but their own outputs")]
      : []),
    row(
      "replication/verify/",
      "reruns everything in a temporary folder and compares all outputs byte for byte",
      "nothing that stays",
    ),
    row("replication/package/", "makes this package", `\`${at("dist/")}\``),
    ...(has(project, "tests/")
      ? [row("tests/", "tests; what they make up lies there, and goes nowhere else", "nothing that stays")]
      : []),
  ];
}

function has(project: Facts["project"], start: string): boolean {
  return [...project.keys()].some((file) => file.startsWith(start));
}

function listMore(facts: Facts): string[] {
  const { at, claims, project } = facts;
  // A value that the sources disagree on shows most.
  const [cell] = [...readArtifact(facts, conflicts), ...readArtifact(facts, values)];
  const why = cell && `${cell.case_id}.${cell.field}`;
  return [
    ...(why
      ? [
          `- \`npm run why -- ${why}\` shows which sources support a value, which contradict it, and which were set aside.`,
        ]
      : []),
    ...(has(project, "tests/") ? ["- `npm test` runs all tests."] : []),
    ...(claims.length > 0
      ? [
          `- The run itself ends with an error if one of the ${claims.length} verdicts on the paper's text is not the accepted one.`,
        ]
      : []),
    ...(project.has("README.md")
      ? [`- \`${at("README.md")}\` describes the method, the results and all commands.`]
      : []),
  ];
}

/** Programs that the study brings itself, by what study.json states of them. */
function listStudyPrograms({ rights, at }: Facts): string[][] {
  return rights.rows
    .filter(({ file, isData }) => !isData && /\.(m?[jt]s|c[jt]s|py|R|r)$/.test(file))
    .map(({ file, covers }) => [`\`${at(file)}\``, `${covers}; not part of the run`, `\`${at(`${dirname(file)}/`)}\``]);
}

/** The sentence in which a stage's own file says what the stage does. */
function summaryOf(project: Facts["project"], stage: string): string {
  const text = new TextDecoder().decode(project.get(`pipeline/${stage}/index.ts`)?.bytes);
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:const \w+ = stage\(|function \w+\()/.exec(text)?.[1];
  if (comment === undefined) {
    const message = "expected a comment on what the stage does, but found none";
    throw new InputError([{ file: `pipeline/${stage}/index.ts`, message }]);
  }
  return comment.replace(/\s*\n\s*\*\s*/g, " ").trim();
}
