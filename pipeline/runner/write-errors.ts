import { join } from "node:path";
import { type Diagnostic, InputError } from "../lib/errors.js";

/** The disk does not take the results. */
export class UnwritableError extends InputError {
  /** @param replaced how many of the files had taken their places before */
  constructor(
    diagnostic: Diagnostic,
    readonly replaced: number,
  ) {
    super([diagnostic]);
  }
}

export interface Attempt {
  readonly folder: string;
  /** The file below it. */
  readonly path: string;
  /** Bytes and number of all the files that belong together. */
  readonly size: number;
  readonly files?: number;
  readonly replaced?: number;
  /** The option that names the folder. */
  readonly option?: string | undefined;
}

/** @throws UnwritableError in the place of the system's own error, with what a person can do about it */
export function explainingFailure<T>(
  { folder, path, size, files = 1, replaced = 0, option = "--out" }: Attempt,
  work: () => T,
): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UnwritableError({ file: join(folder, path), message: explain(code, size, files, option) }, replaced);
  }
}

function explain(code: string, size: number, files: number, option: string): string {
  const elsewhere = `or name another folder with ${option}`;
  if (["ENOSPC", "EDQUOT"].includes(code)) {
    const needed = `${size} bytes (${files} ${files === 1 ? "file" : "files"})`;
    return `the disk is full (${code}): ${needed} are needed; free some space, ${elsewhere}`;
  }
  if (["EEXIST", "ENOTDIR"].includes(code)) {
    return `cannot be written: a folder on its path is a file, or a link that leads nowhere (${code}); move that away, ${elsewhere}`;
  }
  const isForbidden = ["EROFS", "EACCES", "EPERM"].includes(code);
  return isForbidden
    ? `cannot be written: permission denied (${code}); allow writing, ${elsewhere}`
    : `cannot be written (${code}); try again, ${elsewhere}`;
}
