import { join, relative, resolve } from "node:path";
import { closingLine, describeReport } from "./commands/progress.js";
import { countUnchanged } from "./runner/up-to-date.js";

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
  const unchanged = isPlainRun
    ? countUnchanged({ root, study: resolve(root, "data"), out: resolve(root, "outputs") })
    : undefined;
  if (unchanged !== undefined) return reportUnchanged(unchanged);
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

/** What a run with nothing to do prints. */
function reportUnchanged(stages: readonly { stage: string; outputs: number }[]): void {
  const width = Math.max(...stages.map(({ stage }) => stage.length));
  for (const { stage } of stages)
    console.log(describeReport({ stage, state: "unchanged", because: "", milliseconds: 0, notices: [] }, width));
  const unchanged = stages.reduce((sum, { outputs }) => sum + outputs, 0);
  console.log(closingLine({ written: 0, unchanged, removed: 0, outOfDate: [] }, join(relative("", root), "outputs/")));
}
