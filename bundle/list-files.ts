import { join } from "node:path";
import { listFiles, readBytes } from "../pipeline/lib/disk.js";
import { stages } from "../pipeline/stages.js";

export interface PackedFile {
  readonly bytes: Uint8Array;
  /** To be run by its name. It says so itself, in its first line: a file's rights do not survive every way of copying. */
  readonly isProgram?: boolean;
}

/** What the project is made of. Anything else that lies in its folder (packages, drafts, what a tool keeps) stays at home. */
const folders = [
  ".ci",
  ".devcontainer",
  ".github",
  "binder",
  "bundle",
  "data",
  "notebooks",
  "pipeline",
  "tests",
  "verify",
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
const leftOut = /(^|\/)(node_modules|\.ipynb_checkpoints|\.DS_Store)(\/|$)|^notebooks\/html\/|\.tmp-/;

/** The project's files by path, with what the stages write and nothing else of `outputs/`; needs no git. */
export function readProject(root: string): Map<string, PackedFile> {
  const written = stages.flatMap(({ writes }) => Object.values(writes));
  const outputs = written.flatMap(({ at }) => ("path" in at ? [`outputs/${at.path}`] : []));
  const found = folders.flatMap((folder) => listFiles(join(root, folder)).map((file) => `${folder}/${file}`));
  const paths = [...files, ...found, ...outputs, "outputs/manifest.json"].filter((path) => !leftOut.test(path));
  return new Map(paths.sort().map((path) => [path, readFile(root, path)]));
}

function readFile(root: string, path: string): PackedFile {
  const bytes = readBytes(join(root, path));
  if (bytes === undefined) throw new Error(`${path}: expected this file in the package, but there is none`);
  return { bytes, isProgram: bytes[0] === 0x23 && bytes[1] === 0x21 };
}
