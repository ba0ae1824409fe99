import { spawn } from "node:child_process";

export interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs one of the tree's own programs (`pipeline/cli.ts`) to its end. */
export function runProgram(
  [program, ...words]: readonly [string, ...string[]],
  { prefix = [], cwd, env }: { prefix?: readonly string[]; cwd: string; env: NodeJS.ProcessEnv },
): Promise<Ended> {
  const node = [process.execPath, "--require", require.resolve("tsx/cjs"), program];
  const [command = "", ...rest] = [...prefix, ...node, ...words];
  const child = spawn(command, rest, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  // Interrupted, we interrupt it and whatever it started, and give them a moment to tidy up before the folder goes.
  const end = () => {
    if (child.pid === undefined) return;
    process.kill(-child.pid, "SIGINT");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  };
  process.prependOnceListener("exit", end);
  return new Promise((done, fail) => {
    child.on("error", fail).on("close", (code) => {
      process.off("exit", end);
      done({ code: code ?? 1, said });
    });
  });
}
