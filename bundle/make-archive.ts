import { zipSync } from "fflate";
import { takeTurn } from "../pipeline/lib/take-turn.js";
import type { PackedFile } from "./list-files.js";

/**
 * A zip archive that is the same for the same files on every machine: sorted, one date, one owner's rights. It is compressed in
 * JavaScript, as the bytes of Node's own zlib change from version to version; file by file, so that Ctrl-C is heard between.
 */
export async function makeArchive(files: ReadonlyMap<string, PackedFile>): Promise<Uint8Array> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const archives: Buffer[] = [];
  for (const [path, file] of sorted) {
    archives.push(archiveOf(path, file));
    await takeTurn();
  }
  return join(archives);
}

function archiveOf(path: string, { bytes, isProgram }: PackedFile): Buffer {
  // Zip keeps local time, and the first day it knows is 1 January 1980: made from local parts, it is that in every time zone.
  const mtime = new Date(1980, 0, 1);
  const mode = isProgram ? 0o100755 : 0o100644;
  return Buffer.from(zipSync({ [path]: [bytes, { mtime, level: 9, os: 3, attrs: (mode << 16) >>> 0 }] }));
}

/**
 * Archives of one file each as one archive: first what each has before its directory, then their directories as one, which says
 * where each file begins, then an end that says where the directory is. APPNOTE.TXT 4.3.6, 4.3.12 and 4.3.16.
 */
function join(archives: readonly Buffer[]): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let size = 0;
  for (const archive of archives) {
    const end = archive.length - endSize;
    const entry = archive.readUInt32LE(end + 16);
    archive.writeUInt32LE(size, entry + 42);
    files.push(archive.subarray(0, entry));
    entries.push(archive.subarray(entry, end));
    size += entry;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.from(zipSync({}));
  end.writeUInt16LE(archives.length, 8);
  end.writeUInt16LE(archives.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(size, 16);
  return Buffer.concat([...files, directory, end]);
}

/** Of the record at an archive's end, without a comment. */
const endSize = 22;
