import { basename, join } from "node:path";
import { logFolder, removeIfEmpty, writeTogether } from "../../../pipeline/runner/files.js";
import type { Checked } from "./check.js";
import { type Measured, measuredFile } from "./measured.js";
import { readMachine } from "./read-machine.js";

/** Keeps in the study's folder what a check took, for the next package to report. */
export function record(
  study: string,
  { installSeconds, runSeconds, runMemory, packagesSize, projectSize }: Checked,
): void {
  const measured: Measured = {
    machine: readMachine(process.env),
    install_seconds: installSeconds,
    run_seconds: runSeconds,
    run_memory_mb: runMemory,
    packages_mb: packagesSize,
    project_mb: projectSize,
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(measured, undefined, 2)}\n`);
  writeTogether(study, { files: [[basename(measuredFile), bytes]] });
  removeIfEmpty(join(study, logFolder));
}
