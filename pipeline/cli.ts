import { resolve } from "node:path";
import { unchangedSince } from "./runner/stamp.js";

// The only file that does something when loaded. It loads the rest only when there is something to do.

const root = resolve(__dirname, "..");

const overrides = [
  {
    flags: "--as-of <day>",
    parameter: "reference_date",
    description: "another reference date than study.json's, as in --as-of 2020-12-31",
  },
  {
    flags: "--policy <name>",
    parameter: "policy",
    description:
      "another rule for sources that disagree: secondary-first, majority, most-recent, best-evidence, dawid-skene",
  },
  {
    flags: "--western-sahara <line>",
    parameter: "western_sahara",
    description: "the line on 27°40′N on the map: dashed, solid or clip",
  },
];

void main(process.argv.slice(2));

async function main(given: readonly string[]): Promise<void> {
  const isPlainRun = given.length === 0 || (given.length === 1 && given[0] === "run");
  const message = isPlainRun ? unchangedSince(root) : undefined;
  if (message !== undefined) return console.log(message);
  // `require`, as `import()` of our own files would bypass tsx/cjs.
  const { commandLine } = require("./commands/command-line.js") as typeof import("./commands/command-line.js");
  const { stages } = require("./stages.js") as typeof import("./stages.js");
  const { study } = require("./schemas/index.js") as typeof import("./schemas/index.js");
  const { addFigures } = require("./commands/figures.js") as typeof import("./commands/figures.js");
  const { addReport } = require("./commands/report.js") as typeof import("./commands/report.js");
  const { addWhy } = require("./commands/why.js") as typeof import("./commands/why.js");
  const project = { root, stages, study, overrides };
  await addReport(project, addFigures(project, addWhy(project, commandLine(project)))).parseAsync();
}
