import { basename, dirname, join } from "node:path";
import { logFolder, removeIfEmpty, writeTogether } from "../../../pipeline/runner/files.js";
import { withLock } from "../../../pipeline/runner/lock.js";

/** Puts the archive in its place, whole or not at all; another one that goes to the same folder is waited for. */
export async function writeArchive(path: string, archive: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await withLock(folder, { command: "npm run bundle", wait: true, log: console.error, option: "--archive" }, async () =>
    writeTogether(folder, { files: [[basename(path), archive]], option: "--archive" }),
  );
  removeIfEmpty(join(folder, logFolder));
}
