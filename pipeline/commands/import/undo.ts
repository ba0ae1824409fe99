import { join } from "node:path";
import { z } from "zod";
import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import { formatJson, parseJson } from "../../lib/json.js";
import { sha256 } from "../../lib/sha256.js";
import { type Change, logFolder, readInput } from "../../runner/files.js";

/** What each file that an import changes held before, as base64, null where there was none; and the SHA-256 of what it was given. */
const Before = z.record(z.string(), z.strictObject({ before: z.string().nullable(), after: z.string() }));

const path = `${logFolder}/before-import.json`;

/** The file that remembers what these files hold now, and what they are about to hold. */
export function rememberFor(
  study: string,
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
): readonly [string, Uint8Array] {
  const held = [...files].map(([file, given]) => {
    const bytes = readInput(join(study, file));
    const before = bytes === undefined ? null : Buffer.from(bytes).toString("base64");
    return [file, { before, after: sha256(given) }];
  });
  return [path, formatJson(Object.fromEntries(held))];
}

/**
 * The change that takes the last import back; undefined where there is none.
 *
 * @param replace whether files that were edited since are taken back too
 * @throws InputError for each file that was edited since, and is not to be replaced
 */
export function undoLast(study: string, replace: boolean): Change | undefined {
  const bytes = readInput(join(study, path));
  if (bytes === undefined) return undefined;
  const before = Object.entries(parseJson(bytes, join(study, path), Before));
  const edited = before.flatMap(([file, { after }]): Diagnostic[] => {
    const now = readInput(join(study, file));
    if (now !== undefined && sha256(now) === after) return [];
    const message = `expected what the last import wrote, but ${now === undefined ? "the file is gone" : "it was edited since"}; keep a copy of what you need of it, and take the import back with --undo --replace`;
    return [{ file: join(study, file), message }];
  });
  if (!replace) throwIfAny(edited);
  return {
    files: before.flatMap(([file, { before: held }]) =>
      held === null ? [] : [[file, Buffer.from(held, "base64")] as const],
    ),
    obsolete: [...before.flatMap(([file, { before: held }]) => (held === null ? [file] : [])), path],
  };
}
