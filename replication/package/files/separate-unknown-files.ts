import { extname } from "node:path";
import type { Diagnostic } from "../../../pipeline/lib/errors.js";

/** The kinds of file that the project has; a secret, a draft, what an editor or a system left and an archive are none of them. */
const kinds = [
  ".cff",
  ".cjs",
  ".cpg",
  ".css",
  ".csv",
  ".dbf",
  ".geojson",
  ".ipynb",
  ".j2",
  ".js",
  ".json",
  ".md",
  ".mjs",
  ".pdf",
  ".png",
  ".prj",
  ".py",
  ".shp",
  ".shx",
  ".smk",
  ".svg",
  ".ts",
  ".txt",
  ".xlsx",
  ".yml",
];
const byName = [".ci/run", "binder/postBuild", "binder/start"];
/** A licence has no ending; settings of npm are hidden. */
const besideOthers = /\/LICENSE$|^data\/.*\.npmrc$/;
/** A name that begins so is a tool's: `.#a.ts`, `._a.csv`, `~$a.csv`, `#a.md`. */
const isHidden = /\/[.#~]/;

/**
 * Separates files that only happen to lie in the project's folders from its own: what is packed is published.
 *
 * @param label what the person calls a file of the project
 */
export function separateUnknownFiles(
  paths: readonly string[],
  label: (path: string) => string,
): { known: string[]; diagnostics: Diagnostic[] } {
  const isOurs = (path: string) =>
    byName.includes(path) || besideOthers.test(path) || (kinds.includes(extname(path)) && !isHidden.test(path));
  const message = (path: string) =>
    `expected a kind of file that the project has, and none that is hidden; move it away${path.startsWith("data/") ? "" : ", or name it in replication/package/files/separate-unknown-files.ts"}`;
  const unknown = paths.filter((path) => !isOurs(path));
  return {
    known: paths.filter(isOurs),
    diagnostics: unknown.map((path) => ({ file: label(path), message: message(path) })),
  };
}
