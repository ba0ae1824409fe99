import { join } from "node:path";
import type { Folders } from "../../../pipeline/commands/options/folders.js";
import { InputError } from "../../../pipeline/lib/errors.js";
import { findStale } from "../../verify/find-stale.js";

/**
 * Results of another tree would be packed beside this one.
 *
 * @param again the command that makes them again
 * @throws InputError with what is out of date
 */
export function refuseStale(folders: Folders, again: string): void {
  const stale = findStale(folders);
  if (stale === undefined) return;
  for (const line of stale) console.error(line);
  const message = `expected what the tree makes now, but found differences, listed above; next: ${again}`;
  throw new InputError([{ file: join(folders.out, "/"), message }]);
}
