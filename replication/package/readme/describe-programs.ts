import { InputError } from "../../../pipeline/lib/errors.js";
import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import { stages } from "../../../pipeline/stages.js";
import type { Facts } from "../facts.js";

/** What the programs are, their licence, and what a replicator types. */
export function describePrograms({ at, project, claims, engines }: Facts): string {
  return `## Description of programs/code

${markdownTable(
  ["programs", "what they do", "write"],
  [
    [
      `\`${at("pipeline/cli.ts")}\``,
      "the main program: runs the stages in the order of `stages.ts`, those that a change calls for",
      `\`${at("outputs/")}\``,
    ],
    ...stages.map(({ name }) => [
      `\`${at(`pipeline/${name}/`)}\``,
      summaryOf(project, name),
      `\`${at(`outputs/${name}/`)}\``,
    ]),
    [`\`${at("pipeline/schemas/")}\``, "path and schema of every file that a stage reads or writes", "nothing"],
    [`\`${at("pipeline/runner/")}\``, "runs stages: files, manifest, staleness, lock", "nothing of its own"],
    [`\`${at("pipeline/lib/")}\``, "tools that know nothing of the subject", "nothing"],
    [
      `\`${at("data/geo/build.mjs")}\``,
      "built the boundaries and coordinates; not part of the run",
      `\`${at("data/geo/")}\``,
    ],
    [`\`${at("notebooks/")}\``, "notebooks to step through the analysis", "nothing but their own outputs"],
    [
      `\`${at("replication/verify/")}\``,
      "reruns everything in a temporary folder and compares all outputs byte for byte",
      "nothing that stays",
    ],
    [`\`${at("replication/package/")}\``, "makes this package", `\`${at("dist/")}\``],
    [`\`${at("tests/")}\``, "tests; what they make up lies there, and goes nowhere else", "nothing that stays"],
  ],
)}

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

- \`npm run verify\` does the same in another folder, time zone and locale, and says where anything differs, row and column.
- \`npm run bundle -- --check\` makes this package again, unpacks it in a clean folder, and does steps 2 and 3 there.
- \`npm run why -- valbiom.governance\` shows who says a value, who says otherwise, and who was set aside.
- \`npm test\` runs all tests. The run itself ends with an error if one of the ${claims.length} verdicts on the paper's text is not the accepted one.
- \`${at("README.md")}\` tells the method, the results and all commands.`;
}

/** The sentence in which a stage's own file says what the stage does. */
function summaryOf(project: Facts["project"], stage: string): string {
  const text = new TextDecoder().decode(project.get(`pipeline/${stage}/index.ts`)?.bytes);
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+ = stage\(/.exec(text)?.[1];
  if (comment === undefined) {
    const message = "expected a comment on what the stage does, but found none";
    throw new InputError([{ file: `pipeline/${stage}/index.ts`, message }]);
  }
  return comment.replace(/\s*\n\s*\*\s*/g, " ").trim();
}
