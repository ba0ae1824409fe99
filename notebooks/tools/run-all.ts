import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type Diagnostic, InputError, throwIfAny } from "../../pipeline/lib/errors.js";
import { listFiles, readBytes } from "../../pipeline/runner/files.js";
import { eachAtOnce } from "./each-at-once.js";
import { execute } from "./execute.js";
import { lintSource } from "./lint.js";
import { makeTemporaryFolder } from "./make-temporary-folder.js";
import { type Notebook, parseNotebook } from "./notebook.js";

export interface Ran {
  /** As people know it: `notebooks/0-tour.ipynb`. */
  readonly file: string;
  readonly path: string;
  readonly saved: Notebook;
  readonly run: Notebook;
}

/**
 * Every notebook of a folder, as saved and as it comes out now; nothing on disk changes, and code that we refuse is not run.
 *
 * @throws InputError with what is wrong in all of them
 */
export async function runAll({
  root,
  folder,
  python,
}: {
  root: string;
  folder: string;
  python: string;
}): Promise<Ran[]> {
  if (readBytes(join(root, "outputs", "manifest.json")) === undefined)
    throw new InputError([
      { file: "outputs", message: "expected the results, but there are none; run all stages: npm start" },
    ]);
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
  for (const { path, file } of notebooksIn(folder)) {
    const saved = await collecting(() => parseNotebook(readBytes(path) ?? new Uint8Array(), file));
    const faults = saved === undefined ? [] : lintSource(saved, file);
    diagnostics.push(...faults);
    // What would write or fetch is never run.
    if (saved !== undefined && faults.length === 0) sound.push({ path, file, saved });
  }
  const copies = makeTemporaryFolder("notebooks-");
  const found = await eachAtOnce(sound, availableParallelism(), async (notebook) => {
    const { path, file } = notebook;
    const run = await collecting(() => execute(path, { root, python, file, folder: copies }));
    return run ? [{ ...notebook, run }] : [];
  }).finally(() => rmSync(copies, { recursive: true, force: true }));
  throwIfAny(diagnostics.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)));
  return found.flat();
}

export function notebooksIn(folder: string): { path: string; file: string }[] {
  return listFiles(folder)
    .filter((name) => /^[^/]+\.ipynb$/.test(name))
    .map((name) => ({ path: join(folder, name), file: `notebooks/${name}` }));
}
