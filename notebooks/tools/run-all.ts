import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type Diagnostic, InputError, throwIfAny } from "../../pipeline/lib/errors.js";
import { listFiles, readBytes } from "../../pipeline/runner/files.js";
import { checkResults } from "./check-results.js";
import { eachAtOnce } from "./each-at-once.js";
import { execute } from "./execute.js";
import { lintSource } from "./lint.js";
import { makeTemporaryFolder } from "./make-temporary-folder.js";
import { type Notebook, parseNotebook } from "./notebook.js";
import type { StudyFolders } from "./study-of.js";

export interface NotebookFile {
  /** As people know it: `notebooks/0-tour.ipynb`. */
  readonly file: string;
  readonly path: string;
}

export interface Ran extends NotebookFile {
  readonly saved: Notebook;
  readonly run: Notebook;
}

/**
 * Each of these notebooks, as saved and as it comes out now; nothing on disk changes, and code that we refuse is not run.
 *
 * @throws InputError with what is wrong in all of them
 */
export async function runAll({
  root,
  files,
  python,
  study,
}: {
  root: string;
  files: readonly NotebookFile[];
  python: string;
  study?: StudyFolders | undefined;
}): Promise<Ran[]> {
  checkResults(root, study);
  const diagnostics: Diagnostic[] = [];
  const collecting = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      diagnostics.push(...error.diagnostics);
      return undefined;
    }
  };
  const sound: Omit<Ran, "run">[] = [];
  for (const { path, file } of files) {
    const saved = await collecting(() => parseNotebook(readBytes(path) ?? new Uint8Array(), file));
    const faults = saved === undefined ? [] : lintSource(saved, file);
    diagnostics.push(...faults);
    // What would write or fetch is never run.
    if (saved !== undefined && faults.length === 0) sound.push({ path, file, saved });
  }
  const copies = makeTemporaryFolder("notebooks-");
  const found = await eachAtOnce(sound, availableParallelism(), async (notebook) => {
    const { path, file } = notebook;
    const run = await collecting(() => execute(path, { root, python, file, folder: copies, study }));
    return run ? [{ ...notebook, run }] : [];
  }).finally(() => rmSync(copies, { recursive: true, force: true }));
  throwIfAny(diagnostics.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)));
  return found.flat();
}

export function notebooksIn(folder: string): NotebookFile[] {
  return listFiles(folder)
    .filter((name) => /^[^/]+\.ipynb$/.test(name))
    .map((name) => ({ path: join(folder, name), file: `notebooks/${name}` }));
}
