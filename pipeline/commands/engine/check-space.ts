import { InputError } from "../../lib/errors.js";
import { thousands } from "../../lib/format-number.js";
import { freeBytes } from "../../runner/large-files.js";
import type { StatementFile } from "./list-statement-files.js";

/** For each byte of a file of statements, so many are written, as parts, values and tables, and while these are sorted. */
const written = { csv: 4, parquet: 30 };

/**
 * Asked before each step: whether the disk has room for all that is left.
 *
 * @param free how many bytes there are; where not given, on the disk
 */
export function checkSpaceIn(
  out: string,
  files: readonly Pick<StatementFile, "path" | "bytes">[],
  parts: number,
  free: (folder: string) => number = freeBytes,
): (partsLeft: number) => void {
  const all = files.reduce(
    (sum, { path, bytes }) => sum + bytes * written[path.endsWith(".csv") ? "csv" : "parquet"],
    0,
  );
  return (partsLeft) => {
    // Half of it are the tables, which come last.
    const needed = all * (0.5 + (0.5 * partsLeft) / parts);
    const found = free(out);
    if (found >= needed) return;
    const sizes = [needed, found].map((bytes) => `${thousands(Math.ceil(bytes / 1e6))} MB`);
    const message = `the disk is too small: some ${sizes[0]} are needed, and ${sizes[1]} are free; free some space and run again, which goes on from here, or name another folder with --out`;
    throw new InputError([{ file: out, message }]);
  };
}
