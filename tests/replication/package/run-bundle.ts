import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(__dirname, "../../..");

/** The command as a person gives it. */
export function startBundle(words: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const args = ["--require", "tsx/cjs", "replication/package/cli.ts", ...words];
  return spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
}

export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function endOf(child: ChildProcess): Promise<Ending> {
  const output = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream]?.setEncoding("utf8").on("data", (text: string) => {
      output[stream] += text;
    });
  return new Promise((done) => child.on("close", (code) => done({ code, ...output })));
}

export const runBundle = (...given: Parameters<typeof startBundle>): Promise<Ending> => endOf(startBundle(...given));
