import { join } from "node:path";
import { runProgram } from "../process/run-program.js";

/** What `npm run status` says of results that are not what the tree makes now; nothing when they are. */
export async function findStale(root: string): Promise<string | undefined> {
  const { said } = await runProgram([join(root, "pipeline/cli.ts"), "status"], { cwd: root, env: process.env });
  return said.trimEnd().endsWith("nothing to do") ? undefined : said.trimEnd();
}
