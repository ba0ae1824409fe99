import {
  accessSync,
  appendFileSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { distinct } from "../lib/collections.js";
import { InputError } from "../lib/errors.js";
import { reading } from "./read-errors.js";
import { deferringSignals } from "./signals.js";
import { explainingFailure } from "./write-errors.js";

// The one file of the pipeline that touches the disk, but for what a database reads and writes (`large-files.ts`).

/** What is no result (a lock, a log, files on their way) lies in this folder of the outputs, which git ignores. */
export const logFolder = ".log";
const largestInput = 64 * 2 ** 20;
/** There while a run is at work on the outputs. */
export const lockFile = `${logFolder}/lock`;

/**
 * A file's bytes, or undefined when there is none.
 *
 * @throws InputError when something else is there that cannot be read, a folder for one
 */
export function readBytes(path: string, name = path): Uint8Array | undefined {
  return reading(name, () => readFileSync(path));
}

/** As `readBytes`, for what people give: what is far larger than any study's, or would never end (a pipe), is refused unread. */
export function readInput(path: string, name = path): Uint8Array | undefined {
  const found = reading(name, () => statSync(path));
  const isEndless = found !== undefined && !found.isFile() && !found.isDirectory();
  if (!isEndless && (found === undefined || found.size <= largestInput)) return readBytes(path, name);
  const what = isEndless ? "a pipe or a device; give a file" : `${found.size} bytes; leave out what is not needed`;
  throw new InputError([
    { file: name, message: `expected a file of at most ${largestInput} bytes, but found ${what}` },
  ]);
}

/** The bytes of every file below a folder, by path from it. */
export function readTree(folder: string): Map<string, Uint8Array> {
  return new Map(listFiles(folder).map((path) => [path, readBytes(join(folder, path)) ?? new Uint8Array()]));
}

/** Every file below a folder but what file managers leave there, as paths from it with `/`, sorted; none when there is no such folder. */
export function listFiles(folder: string): string[] {
  const entries = reading(folder, () => readdirSync(folder, { withFileTypes: true })) ?? [];
  const ours = entries.filter(({ name }) => !/^(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name));
  const below = (name: string) => listFiles(join(folder, name)).map((file) => `${name}/${file}`);
  return distinct(ours.flatMap((entry) => (entry.isDirectory() ? below(entry.name) : [entry.name])));
}

/** A file, or every file below a folder but those in folders of this name, with its inode, size, and dates of last change in milliseconds. */
export function listDates(path: string, but: string): { path: string; ino: number; size: number; dates: number[] }[] {
  const { ino, size, mtimeMs, ctimeMs, mode } = statSync(path);
  if ((mode & constants.S_IFMT) !== constants.S_IFDIR) return [{ path, ino, size, dates: [mtimeMs, ctimeMs] }];
  const names = readdirSync(path).filter((name) => name !== but);
  return names.flatMap((name) => listDates(join(path, name), but));
}

/** What goes into a folder in one go. */
export interface Change {
  /** Bytes by path below the folder; they take their places in this order. */
  readonly files: Iterable<readonly [string, Uint8Array]>;
  /** Files that go, before any other takes its place. */
  readonly obsolete?: Iterable<string>;
  /** The option that names the folder, for whoever must choose another. */
  readonly option?: string | undefined;
}

/**
 * Changes a folder in two steps: first every file is written whole and flushed in its log folder, where a full disk does no harm,
 * and only when all of them lie there does each take its place, by a rename. So a file is whole at any moment, also when the
 * process is killed or the power fails. Ctrl-C waits for the renames; a kill between two of them leaves both old and new files, which the
 * manifest gives away.
 *
 * @throws UnwritableError with the file, why, and how many had been replaced
 */
export function writeTogether(folder: string, { files, obsolete = [], option }: Change): void {
  const all = [...files];
  const attempt = { folder, size: all.reduce((sum, [, { length }]) => sum + length, 0), files: all.length, option };
  const staged = (path: string) => join(folder, stagingFolder, path);
  try {
    for (const [path, bytes] of all) {
      explainingFailure({ ...attempt, path }, () => {
        makeFolderOf(staged(path));
        writeFileSync(staged(path), bytes, { flush: true });
        makeFolderOf(join(folder, path));
        accessSync(dirname(join(folder, path)), constants.W_OK);
      });
    }
    deferringSignals(() => {
      for (const path of obsolete) remove(join(folder, path));
      for (const [replaced, [path]] of all.entries()) {
        explainingFailure({ ...attempt, path, replaced }, () => renameSync(staged(path), join(folder, path)));
        if (!path.startsWith(`${logFolder}/`)) written += 1;
      }
    });
  } finally {
    discardStaged(folder);
  }
}

let written = 0;
/** How many files this process has put in their places, logs not counted. */
export const filesWritten = () => written;

const stagingFolder = `${logFolder}/new`;

/** Removes what a run that was killed while writing has left. */
export function discardStaged(folder: string): void {
  const staged = join(folder, stagingFolder);
  if (existsSync(staged)) rmSync(staged, { recursive: true, force: true });
}

/**
 * Creates a file of these bytes unless there is one already, which needs no hard links.
 *
 * @param option the option that names the folder, for whoever must choose another
 * @returns false when there is one
 * @throws UnwritableError
 */
export function createFile(folder: string, path: string, bytes: Uint8Array, option?: string): boolean {
  return explainingFailure({ folder, path, size: bytes.length, option }, () => {
    makeFolderOf(join(folder, path));
    try {
      writeFileSync(join(folder, path), bytes, { flag: "wx" });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw error;
    }
  });
}

/** @throws UnwritableError */
export function appendLine(folder: string, path: string, line: string): void {
  explainingFailure({ folder, path, size: line.length }, () => {
    makeFolderOf(join(folder, path));
    appendFileSync(join(folder, path), `${line}\n`);
  });
}

export function remove(path: string): void {
  rmSync(path, { force: true });
}

/** Removes these folders, the deepest first, as far as nothing is in them. */
export function removeIfEmpty(...folders: readonly string[]): void {
  try {
    for (const folder of folders) rmdirSync(folder);
  } catch {
    // Something is in it, and stays.
  }
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

/** As `mkdir -p`, also while others do the same. Node's own never ends where a folder takes no folders, as /proc (Node 20.20). */
function makeFolderOf(path: string): void {
  const folder = dirname(path);
  if (isFolder(folder)) return;
  makeFolderOf(folder);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
