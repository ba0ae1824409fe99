import { join } from "node:path";
import { type Ended, runCommand } from "./run-command.js";

/** Runs one of a tree's own programs (`pipeline/cli.ts`) to its end. */
export function runProgram(
  tree: string,
  [program, ...words]: readonly [string, ...string[]],
  { prefix = [], cwd, env }: { prefix?: readonly string[]; cwd: string; env: NodeJS.ProcessEnv },
): Promise<Ended> {
  const node = [process.execPath, join(tree, "pipeline/start.cjs"), program] as const;
  const [command, ...rest] = [...prefix, ...node, ...words];
  return runCommand([command ?? process.execPath, ...rest], { cwd, env });
}
