import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { InputError } from "../lib/errors.js";
import { reading } from "./read-errors.js";
import { deferringSignals } from "./signals.js";

// What a database reads and writes, and this process never holds as a whole.

/** The size of a file in bytes, or undefined for a folder. @throws InputError when there is neither */
export function sizeOfFile(path: string): number | undefined {
  const found = reading(path, () => statSync(path));
  if (found === undefined)
    throw new InputError([{ file: path, message: "expected a file or a folder, but there is none" }]);
  return found.isDirectory() ? undefined : found.size;
}

/** The SHA-256 of a file of any size. */
export function hashFile(path: string): string {
  const hash = createHash("sha256");
  const piece = new Uint8Array(4 * 2 ** 20);
  const file = openSync(path, "r");
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

/** How many bytes the disk of a folder takes. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** An empty folder. */
export function emptyFolder(folder: string): void {
  removeFolder(folder);
  mkdirSync(folder, { recursive: true });
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Moves files from one folder to their places below another, of the same disk, in one go. */
export function moveTogether(from: string, to: string, files: readonly string[]): void {
  for (const file of files) mkdirSync(dirname(join(to, file)), { recursive: true });
  deferringSignals(() => {
    for (const file of files) renameSync(join(from, file), join(to, file));
  });
}
