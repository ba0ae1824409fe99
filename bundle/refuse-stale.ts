import { join } from "node:path";
import { InputError } from "../pipeline/lib/problem.js";
import { runProgram } from "../verify/run-program.js";

/**
 * Results of another tree would be packed beside this one.
 *
 * @throws InputError with what is out of date
 */
export async function refuseStale(root: string): Promise<void> {
  const { said } = await runProgram([join(root, "pipeline/cli.ts"), "status"], { cwd: root, env: process.env });
  if (said.trimEnd().endsWith("nothing to do")) return;
  console.error(said.trimEnd());
  const message = "expected what the tree makes now, but found otherwise, as told above; next: npm start";
  throw new InputError([{ file: "outputs/", message }]);
}
