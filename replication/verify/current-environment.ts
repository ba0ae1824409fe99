import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { readBytes } from "../../pipeline/runner/files.js";
import type { CurrentEnvironment } from "./altered-environment.js";

/** The environment of this process, as far as it can be changed for another. */
export function currentEnvironment(): CurrentEnvironment {
  return {
    env: process.env,
    umask: process.umask(),
    minutesBehindUtc: new Date().getTimezoneOffset(),
    cores: availableParallelism(),
    core: findCore(),
  };
}

function findCore(): string | undefined {
  // Source: proc(5), /proc/pid/status. A container need not be allowed core 0.
  const status = new TextDecoder().decode(readBytes("/proc/self/status") ?? new Uint8Array());
  const core = /^Cpus_allowed_list:\s*(\d+)/m.exec(status)?.[1];
  return core !== undefined && spawnSync("taskset", ["-c", core, "true"]).status === 0 ? core : undefined;
}
