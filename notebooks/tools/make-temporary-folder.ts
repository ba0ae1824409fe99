import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../../pipeline/lib/errors.js";

/**
 * A new, empty folder where the system has its temporary ones.
 *
 * @param prefix what its name begins with
 * @throws InputError naming the variable that chooses the place
 */
export function makeTemporaryFolder(prefix: string): string {
  try {
    return mkdtempSync(join(tmpdir(), prefix));
  } catch (error) {
    const found = `${tmpdir()} (${(error as NodeJS.ErrnoException).code})`;
    const message = `expected a folder that can be written to, but found ${found}; name another`;
    throw new InputError([{ file: "TMPDIR", message }]);
  }
}
