import { execFile } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(__dirname, "../..");

/** A command as a person gives it, from the repository's root. */
export function runCommand(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const args = ["--require", "tsx/cjs", "pipeline/cli.ts", ...words];
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
