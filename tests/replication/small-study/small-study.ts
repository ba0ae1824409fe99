import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(__dirname, "../../..");
/** A made-up study in French: a survey's table and a newspaper; no claims, plans, table of totals or map. */
export const study = join(__dirname, "data");

/** A program of the tree, run as a person would. */
function run(program: string, ...words: readonly string[]): string {
  return execFileSync(process.execPath, ["--require", "tsx/cjs", program, ...words], { cwd: root, encoding: "utf8" });
}

/** The results of the study in a new folder. */
export function runStudy(): { folder: string; out: string } {
  const folder = mkdtempSync(join(tmpdir(), "petite étude "));
  const out = join(folder, "résultats");
  run("pipeline/cli.ts", "run", "--study", study, "--out", out);
  return { folder, out };
}
