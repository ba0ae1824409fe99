import { existsSync, readFileSync } from "node:fs";
import { arch, cpus, release, totalmem, type } from "node:os";
import type { Measured } from "./measured.js";

/** The machine on which something is measured, as its system calls it. */
export function readMachine(environment: NodeJS.ProcessEnv): Measured["machine"] {
  return {
    system: type(),
    system_version: systemVersion(),
    architecture: arch(),
    cpu: cpus()[0]?.model.trim() ?? "",
    cores: cpus().length,
    memory_gb: Math.round(totalmem() / 1e9),
    node: process.versions.node,
    npm: /npm\/(\S+)/.exec(environment.npm_config_user_agent ?? "")?.[1] ?? "",
  };
}

/** A Linux is known by its distribution, which brings the C library that programs are made for; others by their release. */
function systemVersion(): string {
  const releaseFile = "/etc/os-release";
  const distribution = existsSync(releaseFile)
    ? /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync(releaseFile, "utf8"))?.[1]
    : undefined;
  const kernel = /^[\d.]+/.exec(release())?.[0] ?? release();
  return distribution === undefined ? kernel : `${distribution}, kernel ${kernel}`;
}
