import { InputError } from "../lib/errors.js";

/**
 * What the work reads; undefined when there is no such file.
 *
 * @throws InputError in the place of the system's own error
 */
export function reading<T>(name: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    const found = code === "EISDIR" ? "found a folder" : `reading it failed (${code})`;
    throw new InputError([{ file: name, message: `expected a file that can be read, but ${found}` }]);
  }
}
