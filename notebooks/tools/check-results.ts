import { join, resolve } from "node:path";
import { startCommand } from "../../pipeline/commands/options/start-command.js";
import { InputError } from "../../pipeline/lib/errors.js";
import { readBytes } from "../../pipeline/runner/files.js";
import type { StudyFolders } from "./study-of.js";

/** @throws InputError when the study that notebooks read has not been run; without one it is this repository's own */
export function checkResults(root: string, study: StudyFolders | undefined): void {
  const out = study?.OUT ?? "outputs";
  if (readBytes(join(resolve(root, out), "manifest.json")) !== undefined) return;
  const start = study === undefined ? "npm start" : startCommand(study.STUDY, out);
  throw new InputError([{ file: out, message: `expected the results, but there are none; run all stages: ${start}` }]);
}
