import type { Folders } from "../../pipeline/commands/options/folders.js";
import { findStatus } from "../../pipeline/commands/status.js";

/** The lines of `npm run status` where the results are not what the tree makes now; undefined where they are. */
export function findStale(folders: Folders): string[] | undefined {
  const { lines, isUpToDate } = findStatus(folders, (_, text) => text);
  return isUpToDate ? undefined : lines;
}
