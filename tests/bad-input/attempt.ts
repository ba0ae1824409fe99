import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { formatDiagnostic, InputError } from "../../pipeline/lib/errors.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { runToAggregate, tinyWorld } from "../tiny-world/run-tiny-world.js";
import type { Change } from "./change.js";

/** A folder for one study and its outputs, gone after the work. */
export async function inScratch<T>(work: (folders: { study: string; out: string }) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bad-input-"));
  try {
    return await work({ study: join(folder, "study"), out: join(folder, "outputs") });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tiny world, changed, in a folder. */
export function copyChanged(study: string, change: Change): void {
  cpSync(tinyWorld, study, { recursive: true });
  change(study);
}

/**
 * What a run of stages 1 to 4 says is wrong, as people read it who stand beside the study; nothing when it ran.
 *
 * @throws whatever else went wrong: that is a mistake of ours, and would show its stack
 */
export async function diagnosticsOfRun(study: string, out: string): Promise<string[]> {
  try {
    await runToAggregate(study, out);
    return [];
  } catch (error) {
    if (error instanceof InputError)
      return error.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic).replaceAll(`${dirname(study)}/`, ""));
    throw error;
  }
}

/** The bytes of every file of a folder, but for the log. */
export function contents(folder: string): Record<string, string> {
  const kept = listFiles(folder).filter((file) => !file.startsWith(".log/"));
  return Object.fromEntries(kept.map((file) => [file, readFileSync(join(folder, file), "latin1")]));
}
