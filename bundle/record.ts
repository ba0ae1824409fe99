import { writeFileSync } from "node:fs";
import { cpus, totalmem, type } from "node:os";

import { join } from "node:path";
import type { Checked } from "./check.js";
import { type Measured, measuredFile } from "./measured.js";

/** Keeps what a check took, for the next package to tell. */
export function record(
  root: string,
  { installSeconds, runSeconds, runMemory, packagesSize, projectSize }: Checked,
): void {
  const measured: Measured = {
    machine: {
      system: type(),
      architecture: process.arch,
      cores: cpus().length,
      memory_gb: Math.round(totalmem() / 1e9),
      node: process.versions.node,
      npm: /npm\/(\S+)/.exec(process.env.npm_config_user_agent ?? "")?.[1] ?? "",
    },
    install_seconds: installSeconds,
    run_seconds: runSeconds,
    run_memory_mb: runMemory,
    packages_mb: packagesSize,
    project_mb: projectSize,
  };
  writeFileSync(join(root, measuredFile), `${JSON.stringify(measured, undefined, 2)}\n`);
}
