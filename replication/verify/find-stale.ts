import { join } from "node:path";
import { findStatus } from "../../pipeline/commands/status.js";

/** The lines of `npm run status` where the results are not what the tree makes now; undefined where they are. */
export function findStale(root: string): string[] | undefined {
  const flags = { study: join(root, "data"), out: join(root, "outputs") };
  const { lines, isUpToDate } = findStatus(flags, (_, text) => text);
  return isUpToDate ? undefined : lines;
}
