import { listFiles, logFolder } from "./files.js";
import type { AnyStage } from "./stage.js";
import { outputPaths } from "./staleness.js";

/** Files among the outputs that no stage makes; they are named, and left alone. */
export function listUntrackedOutputs(stages: readonly AnyStage[], out: string): string[] {
  const made = new Set([...stages.flatMap(outputPaths), "manifest.json"]);
  return listFiles(out).filter((file) => !made.has(file) && !file.startsWith(`${logFolder}/`));
}

/** @example describeUntrackedOutputs(["a.txt"], "outputs/") // ["outputs/a.txt is made by no stage; it is left alone"] */
export function describeUntrackedOutputs(untracked: readonly string[], folder: string): string[] {
  const lines = untracked.slice(0, 5).map((file) => `${folder}${file} is made by no stage; it is left alone`);
  return untracked.length > 5 ? [...lines, `and so are ${untracked.length - 5} more files`] : lines;
}
