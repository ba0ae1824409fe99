import { join, posix } from "node:path";
import { didYouMean } from "../lib/did-you-mean.js";
import { type Diagnostic, InputError } from "../lib/errors.js";
import { inputName, inputPath, isInput } from "../lib/input-name.js";
import { sha256 } from "../lib/sha256.js";
import type { TableFormat, TableOptions } from "../lib/tables/table-format.js";
import type { Artifact } from "./artifact.js";
import { pathInside, readBytes, readInput, writeTogether } from "./files.js";

type AnyArtifact = Artifact<unknown>;

/** Where the files of one run are found: what was made in this run first, else the study's folder and the outputs on disk. */
export interface ArtifactStore {
  /** As the manifest and the stages know the file: `data/codebook.csv`, `1-ingest/cities.csv`; the same wherever the folders lie, whatever they are called. */
  name(artifact: AnyArtifact): string;
  /** As people know it: below the folder that they named. */
  label(name: string): string;
  /** @throws InputError when the study gives no path that can be read */
  bytes(artifact: AnyArtifact): Uint8Array | undefined;
  /** What the study declares about the table, where it is one that people write. */
  options(artifact: AnyArtifact): TableOptions;
  /** How each table of people's that was read is written, by name. */
  readonly formats: Map<string, TableFormat>;
  /** An output as it lies on disk, whatever this run has made. */
  bytesOnDisk(path: string): Uint8Array | undefined;
  /** Without bytes, the file is left out: it counts as absent, whatever lies on disk. */
  put(path: string, bytes: Uint8Array | undefined): void;
  /** Whether a file that is not there is none that must be: an optional one, and of inputs one that the study does not name. */
  mayLack(artifact: AnyArtifact): boolean;
  /** Why a file that a stage must read is not there. */
  missing(artifact: AnyArtifact): Diagnostic;
  /** Puts everything made on disk where it differs from what is there, in the order made, and removes these. Returns the paths written. */
  save(obsolete: readonly string[]): string[];
}

/** What a study declares about its tables that cannot be seen in them. */
export interface TablesDeclared extends Pick<TableOptions, "locale"> {
  /** Which sheet of a workbook is read, by role. */
  readonly sheets?: Readonly<Record<string, string>> | undefined;
}

/** Which study, by the folder and what it calls its inputs, and where its results lie. */
interface Place {
  readonly study: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly out: string;
  readonly declared?: TablesDeclared | undefined;
  /** The command that makes the outputs, for whoever lacks one. */
  readonly remake?: string;
}

export function openArtifactStore(place: Place): ArtifactStore {
  const { study, inputs, out, declared = {} } = place;
  const made = new Map<string, Uint8Array | undefined>();
  const read = new Map<string, Uint8Array | undefined>();

  const once = (path: string, name: string, from = readBytes) => {
    if (!read.has(path)) read.set(path, from(path, name));
    return read.get(path);
  };
  const label = (name: string) => (isInput(name) ? join(study, inputPath(name)) : join(out, name));
  const name = ({ at }: AnyArtifact) =>
    "path" in at ? at.path : posix.normalize(inputName(givenPath(at.role, inputs) ?? at.role));
  const outPath = (path: string) => pathWithin(out, path, label);
  const bytesOnDisk = (path: string) => once(outPath(path), label(path));

  return {
    name,
    label,
    bytesOnDisk,
    formats: new Map(),
    bytes(artifact) {
      const { at } = artifact;
      if ("path" in at) return made.has(at.path) ? made.get(at.path) : bytesOnDisk(at.path);
      const path = givenPath(at.role, inputs);
      if (path === undefined) return undefined;
      const full = pathInside(study, path);
      if (full !== undefined) return once(full, label(name(artifact)), readInput);
      const message = `expected a file within ${study}, but found ${JSON.stringify(path)}, which leads out of it; copy the file into the study`;
      throw new InputError([{ file: studyFile(study), column: `inputs.${at.role}`, message }]);
    },
    options: ({ at }) => ("role" in at ? { locale: declared.locale, sheet: declared.sheets?.[at.role] } : {}),
    put: (path, bytes) => void made.set(path, bytes),
    mayLack: ({ at }) => at.optional === true && ("path" in at || givenPath(at.role, inputs) === undefined),
    missing: (artifact) => describeMissing(artifact, label(name(artifact)), place),
    save(obsolete) {
      const files = [...made].flatMap(([path, bytes]): [string, Uint8Array][] => {
        const before = bytesOnDisk(path);
        const isSame = bytes === undefined || (before !== undefined && sha256(before) === sha256(bytes));
        return isSame ? [] : [[path, bytes]];
      });
      for (const path of [...files.map(([path]) => path), ...obsolete]) outPath(path);
      writeTogether(out, { files, obsolete });
      return files.map(([path]) => path);
    },
  };
}

const studyFile = (study: string) => join(study, "study.json");

/** Which path the study gives for a role; none for what every object has. */
function givenPath(role: string, inputs: Place["inputs"]): string | undefined {
  return Object.hasOwn(inputs, role) ? inputs[role] : undefined;
}

/** @throws InputError when a link leads out of the outputs */
function pathWithin(out: string, path: string, label: (name: string) => string): string {
  const full = pathInside(out, path);
  if (full !== undefined) return full;
  const message = "expected a file within the outputs, but a link leads out of them; remove the link";
  throw new InputError([{ file: label(path), message }]);
}

/** @param file how people know the artifact */
function describeMissing({ at, description }: AnyArtifact, file: string, { study, inputs, remake }: Place): Diagnostic {
  if ("path" in at) {
    const remedy = `run all stages${remake === undefined ? "" : `: ${remake}`}`;
    return { file, message: `expected this file of an earlier stage, but it is missing; ${remedy}` };
  }
  const what = `the input ${at.role} (${description})`;
  const column = `inputs.${at.role}`;
  if (givenPath(at.role, inputs) !== undefined) {
    const remedy = `put it there, or correct ${column} in ${studyFile(study)}`;
    return { file, message: `expected ${what}, but the file is missing; ${remedy}` };
  }
  const hint = didYouMean(at.role, Object.keys(inputs));
  return { file: studyFile(study), column, message: `expected the path of ${what}, but found none${hint}` };
}
