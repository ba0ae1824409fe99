import { join } from "node:path";
import { inputName, inputPath, isInput } from "../lib/input-name.js";
import { sha256 } from "../lib/sha256.js";
import { listFiles, lockFile, logFolder, pathInside, readBytes, readTree } from "./files.js";
import { hashCode } from "./hash-code.js";
import type { Entry } from "./manifest.js";

// A run with nothing to do would spend nearly all its time on loading the stages and their packages. This asks the manifest alone, needs
// none of them, and only ever answers "nothing changed": in any doubt the whole run finds out why.

export interface Folders {
  readonly root: string;
  readonly study: string;
  readonly out: string;
}

/** How many outputs each stage of the last run made, where not one byte that they depend on has changed since; else undefined. */
export function countUnchanged({ root, study, out }: Folders): { stage: string; outputs: number }[] | undefined {
  try {
    const { stages } = readJson<{ stages: Record<string, Entry> }>(join(out, "manifest.json"));
    const { inputs } = readJson<{ inputs: Record<string, string> }>(join(study, "study.json"));
    // A lock is another run's, or of one that was interrupted and left something to complete.
    if (readBytes(join(out, lockFile)) !== undefined) return undefined;
    const sources = readTree(join(root, "pipeline"));
    const names = [...new Set([...sources.keys()].map((path) => path.split("/")[0] ?? ""))].filter((name) =>
      /^\d-/.test(name),
    );
    if (names.length === 0 || names.some((name) => stages[name] === undefined)) return undefined;
    const entries = Object.entries(stages);
    const read = Object.assign({}, ...entries.map(([, entry]) => entry.inputs)) as Record<string, string>;
    const made = Object.assign({}, ...entries.map(([, entry]) => entry.outputs)) as Record<string, string>;
    const given = Object.values(inputs).filter((path) => pathInside(study, path) === undefined || isThere(study, path));
    const lockfile = hashOf(root, "package-lock.json");
    const isSame =
      entries.every(([stage, entry]) => entry.lockfile === lockfile && entry.code === hashCode(stage, sources)) &&
      given.every((path) => read[inputName(path)] !== undefined) &&
      Object.entries(read).every(([name, hash]) =>
        isInput(name) ? hash === hashOf(study, inputPath(name)) : hash === made[name],
      ) &&
      Object.entries(made).every(([path, hash]) => hash === hashOf(out, path)) &&
      // Files that no stage made are listed by the whole run.
      listFiles(out).every((file) => file in made || file === "manifest.json" || file.startsWith(`${logFolder}/`));
    if (!isSame) return undefined;
    return entries.map(([stage, { outputs }]) => ({ stage, outputs: Object.keys(outputs).length }));
  } catch {
    // Whatever cannot be read is explained by the whole run.
    return undefined;
  }
}

const readJson = <T>(path: string) => JSON.parse(new TextDecoder().decode(readBytes(path))) as T;

const isThere = (folder: string, path: string) => readBytes(join(folder, path)) !== undefined;

function hashOf(folder: string, path: string): string | undefined {
  const full = pathInside(folder, path);
  const bytes = full === undefined ? undefined : readBytes(full);
  return bytes && sha256(bytes);
}
