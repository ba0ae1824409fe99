import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { InputError } from "../lib/errors.js";
import { parseJson } from "../lib/json.js";
import { createFile, discardStaged, lockFile, logFolder, readBytes, remove, removeIfEmpty } from "./files.js";

// One run at a time on one folder. The lock is a file that only one process can create; it names that process, so that one left by a
// process that has ended is recognised.

const Holder = z.strictObject({ pid: z.int().positive(), host: z.string(), command: z.string() });
type Holder = z.infer<typeof Holder>;

export interface Waiting {
  /** What is running, for others to read. */
  readonly command: string;
  /** The option that names the folder, where it is not --out. */
  readonly option?: string;
  /** Whether to wait for another run to end; not given by a command that has no `--wait`. */
  readonly wait?: boolean;
  /** Reports to the person who started the run. */
  readonly log: (line: string) => void;
}

/**
 * Does this work while no other process works on the folder. A lock left by a process that has ended is taken over, and what it left
 * half done is removed.
 *
 * @throws InputError that names the holder of the lock, unless asked to wait
 */
export async function withLock<T>(out: string, waiting: Waiting, work: () => Promise<T>): Promise<T> {
  const own = await acquire(out, waiting);
  const release = () => {
    if (readLock(out) === own) remove(join(out, lockFile));
    removeIfEmpty(join(out, logFolder), out);
  };
  process.once("exit", release);
  try {
    discardStaged(out);
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** Who works on the folder, or was interrupted there; undefined when there is no lock. */
export function describeLock(out: string): string | undefined {
  const text = readLock(out);
  if (text === undefined) return undefined;
  const holder = parseHolder(text);
  return isAlive(holder)
    ? `${join(out, "/")} is locked by ${describe(holder)}`
    : `an earlier run was interrupted (${describe(holder)}); the next run completes ${join(out, "/")}`;
}

async function acquire(out: string, { command, wait, log, option }: Waiting): Promise<string> {
  const own = `${JSON.stringify({ pid: process.pid, host: hostname(), command } satisfies Holder)}\n`;
  const folder = join(out, "/");
  let isWaiting = false;
  for (let unreadable = 0; ; ) {
    if (createFile(out, lockFile, new TextEncoder().encode(own), option)) {
      // Another process may have found the same abandoned lock, and removed ours in its place: it waits as long before it starts.
      await setTimeout(pause);
      if (readLock(out) === own) return own;
      continue;
    }
    const text = readLock(out);
    const holder = parseHolder(text ?? "");
    // Removed just now, or created and not yet written; if that lasts, its process ended before it could write.
    if (holder === undefined && unreadable++ < 10) {
      await setTimeout(pause);
    } else if (!isAlive(holder)) {
      log(`${folder}: continuing after a run that was interrupted (${describe(holder)})`);
      if (readLock(out) === text) remove(join(out, lockFile));
    } else if (wait) {
      if (!isWaiting) log(`${folder}: waiting for ${describe(holder)}`);
      isWaiting = true;
      await setTimeout(2 * pause);
    } else {
      const instead = wait === undefined ? "try again when it has ended" : "use --wait";
      const remedy = `${instead}, or delete ${join(out, lockFile)} if that process is not a pipeline run`;
      throw new InputError([{ file: folder, message: `locked by ${describe(holder)}; ${remedy}` }]);
    }
  }
}

/** Milliseconds; far longer than it takes to write one line. */
const pause = 50;

function readLock(out: string): string | undefined {
  const bytes = readBytes(join(out, lockFile));
  return bytes && new TextDecoder().decode(bytes);
}

function parseHolder(text: string): Holder | undefined {
  try {
    return parseJson(new TextEncoder().encode(text), lockFile, Holder);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function describe(holder: Holder | undefined): string {
  if (holder === undefined) return "a process that left no name";
  const { pid, host, command } = holder;
  return `process ${pid}${host === hostname() ? "" : ` on ${host}`} (${command})`;
}

/** A process of another machine cannot be asked, so it counts as alive; one with our own number is an earlier process that had it. */
function isAlive(holder: Holder | undefined): boolean {
  if (holder === undefined) return false;
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
