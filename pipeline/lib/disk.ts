import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { distinct } from "./order.js";
import { InputError } from "./problem.js";

// The one file that touches the disk.

/**
 * A file's bytes, or undefined when there is none.
 *
 * @param name how messages name the file
 * @throws InputError when something else is there that cannot be read, a folder for one
 */
export function readBytes(path: string, name = path): Uint8Array | undefined {
  return telling(name, () => readFileSync(path));
}

/** Room for a study a hundred times larger than this one; what is larger than that is another file put there by mistake. */
const largestInput = 64 * 2 ** 20;

/**
 * As `readBytes`, for a file that people give: what is too large, or would never end (a pipe, a device), is refused before
 * it is read.
 */
export function readInput(path: string, name = path): Uint8Array | undefined {
  const found = telling(name, () => statSync(path));
  const refuse = (message: string) => new InputError([{ file: name, message }]);
  if (found !== undefined && found.size > largestInput)
    throw refuse(`expected at most ${largestInput} bytes, but found ${found.size}; give a smaller file`);
  if (found !== undefined && !found.isFile() && !found.isDirectory())
    throw refuse("expected a file that can be read, but found a pipe or a device");
  return readBytes(path, name);
}

function telling<T>(name: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    const found = code === "EISDIR" ? "found a folder" : `reading it failed (${code})`;
    throw new InputError([{ file: name, message: `expected a file that can be read, but ${found}` }]);
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** One hash over files and folders below a folder: their names and their bytes. What is not there adds nothing. */
export function sha256OfTree(folder: string, names: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of names) {
    const files = listFiles(join(folder, name)).map((file) => `${name}/${file}`);
    for (const file of files.length > 0 ? files : [name]) {
      const bytes = readBytes(join(folder, file));
      if (bytes !== undefined) hash.update(`${file}\0${sha256(bytes)}\n`);
    }
  }
  return hash.digest("hex");
}

/** Every file below a folder, as paths from it with `/`, sorted; none when there is no such folder. */
export function listFiles(folder: string): string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? listFiles(join(folder, entry.name)).map((file) => `${entry.name}/${file}`) : [entry.name],
    );
    return distinct(found);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}

/** Writes a file whole or not at all, also when the process is killed or the power fails; makes its folder. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  removeLeftovers(path);
  writeFileAtomic.sync(path, Buffer.from(bytes), { fsync: true });
}

export function appendLine(path: string, line: string): void {
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${line}\n`);
}

export function remove(path: string): void {
  rmSync(path, { force: true });
}

/** The full path of a file of a folder, links and `..` followed; undefined when it lies outside. */
export function pathInside(folder: string, path: string): string | undefined {
  const root = followLinks(resolve(folder));
  const full = followLinks(resolve(root, path));
  const below = relative(root, full);
  return below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below) ? undefined : full;
}

/** As `realpath`, also for what does not exist yet: the links of the part that does are followed. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(followLinks(dirname(path)), basename(path));
  }
}

/** A run that was killed while writing leaves `<name>.<number>` beside the file. */
function removeLeftovers(path: string): void {
  const leftover = (name: string) =>
    name.startsWith(`${basename(path)}.`) && /^\d+$/.test(name.slice(basename(path).length + 1));
  for (const name of readdirSync(dirname(path)).filter(leftover)) remove(join(dirname(path), name));
}
