import { join, resolve } from "node:path";
import { pathInside } from "../runner/files.js";
import { optionError } from "./options.js";

/**
 * Refuses a folder among the results, where only the analysis writes.
 *
 * @param folder as `--into` names it: a relative one is taken from the current folder
 */
export function checkOutputFolder(out: string, folder: string): void {
  if (pathInside(out, resolve(folder)) === undefined) return;
  throw optionError(
    "--into",
    `${join(folder, "/")} is inside ${join(out, "/")}, which holds the results; name another`,
  );
}
