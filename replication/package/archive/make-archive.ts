import { type Zippable, zipSync } from "fflate";
import type { PackedFile } from "../files/list-files.js";

/**
 * A zip archive that is the same for the same files on every machine: sorted, one date, one owner's rights. It is compressed in
 * JavaScript, as the bytes of Node's own zlib change from version to version.
 */
export function makeArchive(files: ReadonlyMap<string, PackedFile>): Uint8Array {
  // Zip keeps local time, and the first day it knows is 1 January 1980: made from local parts, it is that in every time zone.
  const mtime = new Date(1980, 0, 1);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([path, { bytes, isProgram }]) => {
    const mode = isProgram ? 0o100755 : 0o100644;
    return [path, [bytes, { mtime, level: 9, os: 3, attrs: (mode << 16) >>> 0 }]];
  });
  return zipSync(Object.fromEntries(entries) as Zippable);
}
