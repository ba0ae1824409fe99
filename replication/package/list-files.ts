import { lstatSync } from "node:fs";
import { join } from "node:path";
import { eachOrThrow, InputError } from "../../pipeline/lib/errors.js";
import { listFiles, readInput } from "../../pipeline/runner/files.js";
import { stages } from "../../pipeline/stages.js";
import { rejectUnknownFiles } from "./reject-unknown-files.js";

export interface PackedFile {
  readonly bytes: Uint8Array;
  /** To be run by its name. It says so itself, in its first line: a file's rights do not survive every way of copying. */
  readonly isProgram?: boolean;
}

/** What the project is made of. Anything else that lies in its folder (packages, drafts, what a tool keeps) stays at home. */
export const projectFolders = [
  ".ci",
  ".devcontainer",
  ".github",
  "binder",
  "data",
  "docs",
  "notebooks",
  "pipeline",
  "replication",
  "tests",
];
const files = [
  ".gitattributes",
  ".gitignore",
  ".npmrc",
  "CITATION.cff",
  "LICENSE",
  "README.md",
  "biome.json",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
  "vitest.config.mts",
];
const leftOut = /(^|\/)(node_modules|\.ipynb_checkpoints)(\/|$)|^notebooks\/html\//;

/**
 * The project's files by path, with what the stages write and nothing else of `outputs/`; needs no git.
 *
 * @throws InputError for what is missing, is no file, is too large, or is of no kind that the project has
 */
export function readProject(root: string): Map<string, PackedFile> {
  const found = eachOrThrow(projectFolders, (folder) => listFolder(root, folder)).flat();
  rejectUnknownFiles(found);
  const written = stages.flatMap(({ writes }) => Object.values(writes));
  const outputs = written.flatMap(({ at }) => ("path" in at ? [`outputs/${at.path}`] : []));
  const paths = [...files, ...found, ...outputs, "outputs/manifest.json"].sort();
  return new Map(eachOrThrow(paths, (path) => [path, readFile(root, path)]));
}

function listFolder(root: string, folder: string): string[] {
  const found = listFiles(join(root, folder)).map((file) => `${folder}/${file}`);
  const kept = found.filter((path) => !leftOut.test(path));
  if (kept.length > 0 && !isLink(root, folder)) return kept;
  const message = `expected this folder of the project, but ${kept.length > 0 ? "found a link" : "it is missing or empty"}; put it back`;
  throw new InputError([{ file: `${folder}/`, message }]);
}

function readFile(root: string, path: string): PackedFile {
  // What a link leads to may be anybody's.
  const bytes = isLink(root, path) ? undefined : readInput(join(root, path), path);
  if (bytes === undefined) {
    const found = isLink(root, path) ? "found a link; put the file itself there" : "it is missing; put it back";
    throw new InputError([{ file: path, message: `expected this file of the project, but ${found}` }]);
  }
  return { bytes, isProgram: bytes[0] === 0x23 && bytes[1] === 0x21 };
}

function isLink(root: string, path: string): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
