import { join, resolve } from "node:path";
import { pathInside } from "../../runner/files.js";
import { optionError } from "./choices.js";
import type { Folders } from "./folders.js";

/**
 * Refuses a folder among the results, where only the analysis writes, or in the study, where only people do.
 *
 * @param folder as `--into` names it: a relative one is taken from the current folder
 */
export function checkOutputFolder({ study, out }: Folders, folder: string): void {
  const holders = [
    [out, "the results"],
    [study, "the study"],
  ] as const;
  for (const [holder, what] of holders) {
    if (pathInside(holder, resolve(folder)) === undefined) continue;
    const message = `${join(folder, "/")} is inside ${join(holder, "/")}, which holds ${what}; name another folder`;
    throw optionError("--into", message);
  }
}
