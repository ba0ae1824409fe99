import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { InputError } from "../../../pipeline/lib/errors.js";
import { pathInside } from "../../../pipeline/runner/files.js";
import { projectFolders, type Tree } from "../files/list-files.js";

/**
 * Where the archive goes: a relative path is taken from where the person is.
 *
 * @throws InputError when that is no place for it: the next package would hold this one, or it would take another file's place
 */
export function resolvePath(archive: string, { root, study, out }: Tree): string {
  const path = resolve(archive);
  const packed = [
    ...projectFolders.map((folder) => ({ name: folder, folder: join(root, folder) })),
    { name: "outputs", folder: join(root, "outputs") },
    { name: study, folder: study },
    { name: out, folder: out },
  ];
  const holder = packed.find(({ folder }) => pathInside(folder, path) !== undefined);
  if (holder !== undefined) refuse(archive, `expected a place outside ${holder.name}/, which is packed itself`);
  if (!/[^/\\]\.zip$/i.test(archive)) refuse(archive, "expected a file whose name ends in .zip");
  if (existsSync(path) && statSync(path).isDirectory()) refuse(archive, "expected a file, but found a folder");
  return path;
}

function refuse(archive: string, message: string): never {
  throw new InputError([
    {
      file: `--archive ${JSON.stringify(archive)}`,
      message: `${message}; name another, as in --archive package.zip`,
    },
  ]);
}
