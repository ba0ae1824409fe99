import { resolve } from "node:path";
import { exitWhenInterrupted } from "./commands/interrupt.js";
import { outliveReader } from "./commands/terminal.js";
import { unchangedSince } from "./runner/stamp.js";

// The only file that does something when loaded. It loads the rest only when there is something to do.

void main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  outliveReader();
  const isPlainRun = words.length === 0 || (words.length === 1 && words[0] === "run");
  const message = isPlainRun ? unchangedSince(resolve(__dirname, "..")) : undefined;
  if (message !== undefined) return console.log(message);
  exitWhenInterrupted();
  // `require`, as `import()` of our own files would bypass tsx/cjs.
  const { runCommandLine } = require("./commands/program.js") as typeof import("./commands/program.js");
  await runCommandLine(words);
}
