import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { bundle } from "../../../replication/package/bundle.js";
import { type Called, listen } from "../../commands/call-command.js";

const root = resolve(__dirname, "../../..");

/** The command as a person gives it, in this process. */
export const callBundle = (...words: readonly string[]): Promise<Called> =>
  listen(() => bundle().exitOverride().parseAsync(words, { from: "user" }));

/** The same in a process of its own, for what only that shows. */
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
