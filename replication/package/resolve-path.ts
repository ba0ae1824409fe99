import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { InputError } from "../../pipeline/lib/errors.js";
import { pathInside } from "../../pipeline/runner/files.js";
import { projectFolders } from "./list-files.js";

/**
 * Where the archive goes: a relative path is taken from where the person stands.
 *
 * @throws InputError when that is no place for it: the next package would hold this one, or it would take another file's place
 */
export function resolvePath(out: string, root: string): string {
  const path = resolve(out);
  const holder = [...projectFolders, "outputs"].find((folder) => pathInside(join(root, folder), path) !== undefined);
  if (holder !== undefined) refuse(out, `expected a place outside ${holder}/, which is packed itself`);
  if (!/[^/\\]\.zip$/i.test(out)) refuse(out, "expected a file whose name ends in .zip");
  if (existsSync(path) && statSync(path).isDirectory()) refuse(out, "expected a file, but found a folder");
  return path;
}

function refuse(out: string, message: string): never {
  throw new InputError([
    { file: `--out ${JSON.stringify(out)}`, message: `${message}; name another, as in --out package.zip` },
  ]);
}
