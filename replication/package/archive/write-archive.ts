import { basename, dirname, join } from "node:path";
import { logFolder, removeIfEmpty, writeTogether } from "../../../pipeline/runner/files.js";
import { withLock } from "../../../pipeline/runner/lock.js";

/**
 * Puts the archive in its place, whole or not at all; another one that goes to the same folder is waited for.
 *
 * @param command what is running, for others to read
 */
export async function writeArchive(path: string, archive: Uint8Array, command: string): Promise<void> {
  const folder = dirname(path);
  await withLock(folder, { command, wait: true, log: console.error, option: "--archive" }, async () =>
    writeTogether(folder, { files: [[basename(path), archive]], option: "--archive" }),
  );
  removeIfEmpty(join(folder, logFolder));
}
