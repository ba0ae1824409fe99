import { join, relative, resolve } from "node:path";
import { outliveReader } from "./commands/terminal/print.js";
import { closingLine, describeReport, widest } from "./commands/terminal/progress.js";
import { recallUnchanged } from "./runner/recall-unchanged.js";

// The only file that does something when loaded. It loads the rest only when there is something to do.

const root = resolve(__dirname, "..");

void main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  outliveReader();
  const isPlainRun = words.length === 0 || (words.length === 1 && words[0] === "run");
  const unchanged = isPlainRun
    ? recallUnchanged({ root, study: resolve(root, "data"), out: resolve(root, "outputs") }, Date.now())
    : undefined;
  if (unchanged !== undefined) return reportUnchanged(unchanged);
  // `require`, as `import()` of our own files would bypass the compiled ones.
  const { runCommandLine } = require("./commands/program.js") as typeof import("./commands/program.js");
  await runCommandLine(words);
}

/** What a run with nothing to do prints. */
function reportUnchanged(stages: readonly { stage: string; outputs: number }[]): void {
  const width = widest(stages.map(({ stage }) => stage));
  for (const { stage } of stages)
    console.log(describeReport({ stage, state: "unchanged", because: "", milliseconds: 0, notices: [] }, width));
  const unchanged = stages.reduce((sum, { outputs }) => sum + outputs, 0);
  const next = {
    run: "npm start",
    again: "npm start -- --force; to compare them with a fresh run: npm run verify",
  };
  const out = join(relative("", root), "outputs/");
  console.log(closingLine({ written: 0, unchanged, removed: 0, outOfDate: [] }, out, next));
}
