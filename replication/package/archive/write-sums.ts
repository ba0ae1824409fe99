import { throwIfAny } from "../../../pipeline/lib/errors.js";
import { sha256 } from "../../../pipeline/lib/sha256.js";
import type { PackedFile } from "../files/list-files.js";

/**
 * `SHA256SUMS`: a line for every file, as `sha256sum --check` takes it.
 *
 * @throws InputError for names that such a line cannot hold as they are: one with a line break in it would read as two files
 */
export function writeSums(files: ReadonlyMap<string, PackedFile>): string {
  const unwritable = [...files.keys()].filter((path) => /[\p{Cc}\\]/u.test(path));
  const message =
    "expected a name without control characters and backslashes, which SHA256SUMS cannot hold; rename the file";
  throwIfAny(unwritable.map((file) => ({ file, message })));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([path, { bytes }]) => `${sha256(bytes)}  ${path}\n`).join("");
}
