import { join, resolve } from "node:path";
import { InputError } from "../lib/errors.js";
import { pathInside } from "../runner/files.js";

/**
 * Refuses a folder among the results, where only the analysis writes.
 *
 * @param folder as `--into` names it: a relative one is taken from where the person stands
 */
export function refuseInside(out: string, folder: string): void {
  if (pathInside(out, resolve(folder)) === undefined) return;
  const message = `expected a folder outside ${join(out, "/")}, which holds what the analysis makes`;
  throw new InputError([{ file: "--into", message }]);
}
