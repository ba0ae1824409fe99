import { join } from "node:path";
import { readBytes } from "../../../pipeline/runner/files.js";

/** The options of a run so that each of its Node processes notes its memory in a log; the person's own options for Node stay. */
export function watchMemory(log: string, { NODE_OPTIONS = "" }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const preload = `--require ${JSON.stringify(join(__dirname, "report-memory.cjs"))}`;
  return { NODE_OPTIONS: `${NODE_OPTIONS} ${preload}`.trim(), MEMORY_LOG: log };
}

/** The largest that a log of `watchMemory` has, in megabytes; 0 where nothing was noted. */
export function readPeak(log: string): number {
  const kilobytes = new TextDecoder().decode(readBytes(log)).trim().split("\n").map(Number);
  return Math.round(Math.max(...kilobytes) / 1024);
}
