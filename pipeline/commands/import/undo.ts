import { join } from "node:path";
import { z } from "zod";
import { formatJson, parseJson } from "../../lib/json.js";
import { type Change, logFolder, readInput } from "../../runner/files.js";

/** What the files that an import changes held before, as base64; null where there was none. */
const Before = z.record(z.string(), z.string().nullable());

const path = `${logFolder}/before-import.json`;

/** The file that remembers what these hold now. */
export function rememberFor(study: string, files: readonly string[]): readonly [string, Uint8Array] {
  const held = files.map((file) => {
    const bytes = readInput(join(study, file));
    return [file, bytes === undefined ? null : Buffer.from(bytes).toString("base64")];
  });
  return [path, formatJson(Object.fromEntries(held))];
}

/** The change that takes the last import back; undefined where there is none. */
export function undoLast(study: string): Change | undefined {
  const bytes = readInput(join(study, path));
  if (bytes === undefined) return undefined;
  const before = Object.entries(parseJson(bytes, join(study, path), Before));
  return {
    files: before.flatMap(([file, held]) => (held === null ? [] : [[file, Buffer.from(held, "base64")] as const])),
    obsolete: [...before.flatMap(([file, held]) => (held === null ? [file] : [])), path],
  };
}
