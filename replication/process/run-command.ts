import { spawn } from "node:child_process";

export interface Ended {
  readonly code: number;
  /** All that it wrote, on either stream. */
  readonly output: string;
}

/**
 * Runs a command to its end. Should we end before it, it is ended too, with all that it started: interrupted first, and killed where
 * it has not gone by then, so that nothing is at work any more in a folder that is about to be removed.
 *
 * @throws the system's error when there is no such command
 */
export function runCommand(
  [command, ...words]: readonly [string, ...string[]],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Ended> {
  // A group of its own, which can be ended as one.
  const child = spawn(command, words, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const end = () => endGroup(child.pid);
  process.prependOnceListener("exit", end);
  return new Promise<Ended>((done, fail) => {
    child.on("error", fail).on("close", (code) => done({ code: code ?? 1, output }));
  }).finally(() => process.off("exit", end));
}

const graceMilliseconds = 200;

/** Whether it has gone cannot be asked here: until the event loop turns, the dead count as there. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined || !signalGroup(pid, "SIGINT")) return;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, graceMilliseconds);
  signalGroup(pid, "SIGKILL");
}

/** @returns false when nobody of the group is left */
function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
