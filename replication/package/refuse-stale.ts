import { InputError } from "../../pipeline/lib/errors.js";
import { findStale } from "../verify/find-stale.js";

/**
 * Results of another tree would be packed beside this one.
 *
 * @throws InputError with what is out of date
 */
export async function refuseStale(root: string): Promise<void> {
  const stale = findStale(root);
  if (stale === undefined) return;
  for (const line of stale) console.error(line);
  const message = "expected what the tree makes now, but found differences, listed above; next: npm start";
  throw new InputError([{ file: "outputs/", message }]);
}
