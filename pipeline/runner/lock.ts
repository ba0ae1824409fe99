import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { InputError } from "../lib/errors.js";
import { parseJson } from "../lib/json.js";
import { claim, discardStaged, listFiles, lockFile, logFolder, readBytes, remove, removeIfEmpty } from "./files.js";

// One run at a time on one folder. A lock names the process that holds it, so that one left by a dead process is known as such.

const Holder = z.strictObject({
  pid: z.int().positive(),
  host: z.string(),
  /** Tells the process from a later one of the same number; empty where the system does not say. */
  life: z.string(),
  since: z.string(),
  command: z.string(),
});
type Holder = z.infer<typeof Holder>;

export interface Waiting {
  /** What is running, for others to read. */
  readonly command: string;
  /** Whether to wait for another run to end. */
  readonly wait: boolean;
  readonly tell: (line: string) => void;
}

/**
 * Does this work while no other process does any on the folder. A lock that a dead process left is taken over, and what it left half done
 * is removed.
 *
 * @throws InputError with who holds the lock, unless told to wait
 */
export async function withLock<T>(out: string, waiting: Waiting, work: () => Promise<T>): Promise<T> {
  const mine = await acquire(out, waiting);
  const release = () => {
    if (textOf(out) === mine) remove(join(out, lockFile));
    removeIfEmpty(join(out, logFolder), out);
  };
  process.once("exit", release);
  try {
    discardStaged(out);
    discardDrafts(out);
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** Who works on the folder, or left a lock when it died; undefined when there is no lock. */
export function describeLock(out: string): string | undefined {
  const text = textOf(out);
  if (text === undefined) return undefined;
  const holder = parse(text);
  const name = join(out, "/");
  return isAlive(holder)
    ? `at work on ${name}: ${describe(holder)}`
    : `cut short: ${describe(holder)}; the next run mends ${name}`;
}

async function acquire(out: string, { command, wait, tell }: Waiting): Promise<string> {
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    life: lifeOf(process.pid) ?? "",
    since: new Date().toISOString(),
    command,
  };
  const mine = `${JSON.stringify(me)}\n`;
  const folder = join(out, "/");
  let [told, looked, tookOver] = [false, 0, false];
  for (;;) {
    if (claim(out, lockFile, new TextEncoder().encode(mine))) {
      if (!tookOver) return mine;
      // Another run may have found the same dead lock, and remove ours for it: a moment later that is over.
      await setTimeout(50);
      if (textOf(out) === mine) return mine;
      continue;
    }
    const text = textOf(out);
    // Given back just now, or, if that lasts, a link that leads nowhere.
    if (text === undefined && looked++ < 10) {
      await setTimeout(10);
      continue;
    }
    const holder = parse(text ?? "");
    if (!isAlive(holder)) {
      tell(`${folder}: taking over from a run that was cut short (${describe(holder)})`);
      tookOver = true;
      if (textOf(out) === text) remove(join(out, lockFile));
    } else if (wait) {
      if (!told) tell(`${folder}: waiting for ${describe(holder)}`);
      told = true;
      await setTimeout(100);
    } else {
      const message = `expected no other run at work on ${folder}, but found ${describe(holder)}; wait for it with --wait, or, if that process is no run of ours, remove the file`;
      throw new InputError([{ file: join(out, lockFile), message }]);
    }
  }
}

function textOf(out: string): string | undefined {
  const bytes = readBytes(join(out, lockFile));
  return bytes && new TextDecoder().decode(bytes);
}

/** A lock that cannot be read is none that we made whole: nobody holds it. */
function parse(text: string): Holder | undefined {
  try {
    return parseJson(new TextEncoder().encode(text), lockFile, Holder);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function describe(holder: Holder | undefined): string {
  if (holder === undefined) return "a lock that names nobody";
  const { pid, host, since, command } = holder;
  return `process ${pid} on ${host === hostname() ? "this machine" : host}, since ${since}: ${command}`;
}

/** On another machine nobody can tell, so there it counts as alive. */
function isAlive(holder: Holder | undefined): boolean {
  if (holder === undefined) return false;
  if (holder.host !== hostname()) return true;
  const life = lifeOf(holder.pid);
  return isRunning(holder.pid) && (life === undefined || holder.life === "" || life === holder.life);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** On Linux the boot and the moment in it at which a process started. Source: proc(5), /proc/pid/stat, field 22. */
function lifeOf(pid: number): string | undefined {
  const [boot, stat] = ["/proc/sys/kernel/random/boot_id", `/proc/${pid}/stat`].map((path) => readBytes(path));
  if (boot === undefined || stat === undefined) return undefined;
  const [decoder, afterName] = [new TextDecoder(), /^.*\)\s/s];
  return `${decoder.decode(boot).trim()}/${decoder.decode(stat).replace(afterName, "").split(" ")[19]}`;
}

/** A process that was killed while it asked for the lock leaves `lock.<its number>`. */
function discardDrafts(out: string): void {
  for (const file of listFiles(join(out, logFolder))) {
    const pid = Number(/^lock\.(\d+)$/.exec(file)?.[1] ?? process.pid);
    if (pid !== process.pid && !isRunning(pid)) remove(join(out, logFolder, file));
  }
}
