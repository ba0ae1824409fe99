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
  const child = spawn(command, rest, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const end = () => void child.kill();
  process.once("exit", end);
  return new Promise((done, fail) => {
    child.on("error", fail).on("close", (code) => {
      process.off("exit", end);
      done({ code: code ?? 1, said });
    });
  });
}
