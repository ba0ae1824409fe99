import { join } from "node:path";
import { sha256 } from "../lib/sha256.js";
import { createFile, listDates, lockFile, logFolder, readBytes, remove } from "./files.js";
import { countUnchanged, type Folders } from "./up-to-date.js";
import { UnwritableError } from "./write-errors.js";

type Unchanged = ReturnType<typeof countUnchanged>;

const record = `${logFolder}/unchanged.json`;

/**
 * As `countUnchanged`, but nothing is read where every file has the size and the dates that it had when that was last the answer. The date
 * of the last change (ctime) cannot be set by hand, so what was edited and dated back is read.
 *
 * @param now milliseconds since 1970
 */
export function recallUnchanged(folders: Folders, now: number): Unchanged {
  const dates = datesOf(folders);
  if (dates === undefined) return countUnchanged(folders);
  const known = readRecord(folders.out);
  if (known?.dates === dates.hash) return known.stages;
  const stages = countUnchanged(folders);
  // A file that changes twice within one tick of the disk's clock has the same dates.
  if (stages !== undefined && dates.latest < now - tick) writeRecord(folders.out, { dates: dates.hash, stages });
  return stages;
}

/** Milliseconds, of the coarsest file system. */
const tick = 2000;

interface Record {
  readonly dates: string;
  readonly stages: Unchanged;
}

/** Undefined where another run is at work, or was interrupted. */
function datesOf({ root, study, out }: Folders): { hash: string; latest: number } | undefined {
  try {
    if (readBytes(join(out, lockFile)) !== undefined) return undefined;
    const all = [join(root, "pipeline"), join(root, "package-lock.json"), study, out].map((path) =>
      listDates(path, logFolder),
    );
    return { hash: sha256(JSON.stringify(all)), latest: Math.max(...all.flat().flatMap((file) => file.dates)) };
  } catch {
    // Whatever cannot be read is explained by the whole run.
    return undefined;
  }
}

function readRecord(out: string): Record | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(readBytes(join(out, record)))) as Record;
  } catch {
    return undefined;
  }
}

/** Without it, all is read again the next time. */
function writeRecord(out: string, known: Record): void {
  try {
    remove(join(out, record));
    createFile(out, record, new TextEncoder().encode(JSON.stringify(known)));
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
  }
}
