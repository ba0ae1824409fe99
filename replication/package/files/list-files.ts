import { existsSync, lstatSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type Diagnostic, eachIfSound, InputError } from "../../../pipeline/lib/errors.js";
import { listFiles, readInput } from "../../../pipeline/runner/files.js";
import { parseManifest } from "../../../pipeline/runner/manifest.js";
import { separateUnknownFiles } from "./separate-unknown-files.js";

export interface PackedFile {
  readonly bytes: Uint8Array;
  /** To be run by its name. It says so itself, in its first line: a file's rights do not survive every way of copying. */
  readonly isProgram?: boolean;
}

/** Where things are: the program, a study, and its results. */
export interface Tree {
  readonly root: string;
  readonly study: string;
  readonly out: string;
  /** Whether the results are out of date: then they are not read. */
  readonly isStale?: boolean;
}

/** What the program needs. */
const program = {
  folders: ["notebooks/tools", "pipeline", "replication"],
  files: [".npmrc", "LICENSE", "biome.json", "package-lock.json", "package.json", "tsconfig.json", "vitest.config.mts"],
};
/** What the repository has beside it, which is about its own study: notebooks, tests, documents. */
const whole = {
  folders: [".ci", ".devcontainer", ".github", "binder", "docs", "notebooks", "pipeline", "replication", "tests"],
  files: [...program.files, ".gitattributes", ".gitignore", "CITATION.cff", "README.md"],
};
/** Any of these shows that the tree is the whole repository; a package of another study has none. */
const onlyInWhole = [".ci", ".devcontainer", ".github", "binder", "docs", "tests", "CITATION.cff", "README.md"];
/** The folders that are packed, as far as they are there. */
export const projectFolders = [...whole.folders, "data"];
const leftOut = /(^|\/)(node_modules|\.ipynb_checkpoints|\.log)(\/|$)|^notebooks\/html\//;

/** Files by their paths in the project, what the person calls them, and what is wrong with others. */
export interface Project {
  readonly files: Map<string, PackedFile>;
  readonly label: (path: string) => string;
  /** For what is missing, is no file, is too large, or is of no kind that the project has. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The project's files by path: of the repository's own study all of them; of another the program, with that study as data/. Of its
 * results what the stages wrote and nothing else. Anything else that lies there (packages, drafts, what a tool keeps) stays at home.
 * Needs no git.
 */
export function readProject(tree: Tree): Project {
  const { out } = tree;
  const place = placeIn(tree);
  const label = labelIn(tree);
  const { folders, files } = isWhole(tree) ? whole : program;
  const listed = eachIfSound([...folders, "data"].sort(), (folder) => listFolder(folder, place, label));
  const { known: own, diagnostics: ofUnknown } = separateUnknownFiles(
    listed.results.flat().filter((path) => !isWithin(out, place(path))),
    label,
  );
  const { stages } = parseManifest(readInput(join(out, "manifest.json")));
  const outputs = Object.values(stages).flatMap((stage) => Object.keys(stage.outputs).map((path) => `outputs/${path}`));
  const results = tree.isStale ? [] : [...outputs, "outputs/manifest.json"];
  const paths = [...files, ...own, ...results].sort();
  const found = eachIfSound(paths, (path) => [path, readFile(place(path), label(path))] as const);
  const read = new Map(found.results);
  const settings = read.get("package.json");
  if (settings !== undefined && !isWhole(tree))
    read.set("package.json", { ...settings, bytes: asProgram(settings.bytes) });
  return { files: read, label, diagnostics: [...listed.diagnostics, ...ofUnknown, ...found.diagnostics] };
}

/** The settings of the program, which are named after its own study: in the package of another they name the program alone. */
function asProgram(bytes: Uint8Array): Uint8Array {
  const description = "The program that made these results; the study is in data/ and has a licence of its own";
  const settings = { ...JSON.parse(new TextDecoder().decode(bytes)), name: "triangulation-program", description };
  return new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`);
}

/** Where a file of the project is on this disk. */
function placeIn({ root, study, out }: Tree): (path: string) => string {
  return (path) => {
    if (path === "data" || path.startsWith("data/")) return join(study, path.slice("data/".length));
    if (path.startsWith("outputs/")) return join(out, path.slice("outputs/".length));
    return join(root, path);
  };
}

/** As it is called from the folder of the program; another study by its own folder. */
function labelIn(tree: Tree): (path: string) => string {
  const place = placeIn(tree);
  return (path) => {
    const fromRoot = relative(tree.root, place(path));
    return fromRoot.startsWith("..") ? place(path) : fromRoot;
  };
}

function isWhole({ root, study }: Tree): boolean {
  return resolve(study) === join(root, "data") && onlyInWhole.some((path) => existsSync(join(root, path)));
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== "" && !below.startsWith("..");
}

function listFolder(folder: string, place: Project["label"], label: Project["label"]): string[] {
  const found = listFiles(place(folder)).map((file) => `${folder}/${file}`);
  const kept = found.filter((path) => !leftOut.test(path));
  if (kept.length > 0 && !isLink(place(folder))) return kept;
  const message = `expected this folder of the project, but ${kept.length > 0 ? "found a link" : "it is missing or empty"}; put it back`;
  throw new InputError([{ file: `${label(folder)}/`, message }]);
}

function readFile(place: string, label: string): PackedFile {
  // What a link leads to may be anybody's.
  const bytes = isLink(place) ? undefined : readInput(place, label);
  if (bytes === undefined) {
    const found = isLink(place) ? "found a link; put the file itself there" : "it is missing; put it back";
    throw new InputError([{ file: label, message: `expected this file of the project, but ${found}` }]);
  }
  return { bytes, isProgram: bytes[0] === 0x23 && bytes[1] === 0x21 };
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
