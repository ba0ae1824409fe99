import { createHash } from "node:crypto";
import { posix } from "node:path";
import { distinct } from "../lib/collections.js";
import { sha256 } from "../lib/sha256.js";

/** The source files of a pipeline, by path below its folder, as `lib/csv.ts`. */
export type Sources = ReadonlyMap<string, Uint8Array>;

/**
 * One hash over all code that a stage's result depends on: the stage's own folder, the schemas, and whatever these import of `lib/` and
 * of earlier stages, directly or not. The runner is left out: it hands over what the artifacts read, and decides nothing.
 *
 * @param stage the name of its folder
 */
export function hashCode(stage: string, sources: Sources): string {
  const used = new Set<string>();
  const visit = (path: string): void => {
    const bytes = sources.get(path);
    if (used.has(path) || bytes === undefined || path.startsWith("runner/")) return;
    used.add(path);
    if (path.endsWith(".ts")) for (const imported of importsOf(path, new TextDecoder().decode(bytes))) visit(imported);
  };
  for (const path of sources.keys()) if (path.startsWith(`${stage}/`) || path.startsWith("schemas/")) visit(path);
  const hash = createHash("sha256");
  for (const path of distinct(used)) hash.update(`${path}\0${sha256(sources.get(path) as Uint8Array)}\n`);
  return hash.digest("hex");
}

/** The files that a source imports, or starts in a thread, by a relative path. */
function importsOf(path: string, text: string): string[] {
  const stated = text.matchAll(/(?:\bfrom|\bimport|\brequire|\b__dirname,)\s*\(?\s*["'](\.[^"']+)["']/g);
  return [...stated].map(([, name = ""]) => posix.join(posix.dirname(path), name).replace(/\.js$/, ".ts"));
}
