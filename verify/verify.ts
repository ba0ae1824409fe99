import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../pipeline/lib/problem.js";
import { anotherMachine, type Machine } from "./another-machine.js";
import { type Compared, compareFolders } from "./compare-folders.js";
import { copyTree } from "./copy-tree.js";
import { here } from "./here.js";
import { runProgram } from "./run-program.js";

export interface Options {
  readonly root: string;
  readonly isWanted: (kind: string) => boolean;
  /** A Python that has Jupyter, when the notebooks are to be run too. */
  readonly python: string | undefined;
  readonly keep: boolean;
  readonly log: (line: string) => void;
}

/**
 * Runs the whole analysis afresh in a copy of the tree, on what is as good as another machine, and compares what it leaves with
 * what lies in the tree.
 *
 * @throws InputError when the fresh run does not succeed
 */
export async function verify({ root, isWanted, python, keep, log }: Options): Promise<Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), "vérifié à côté "));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (!keep) process.once("exit", remove);
  try {
    const machine = anotherMachine(here());
    log(`running all afresh in ${folder} (${machine.told})`);
    const copy = join(folder, "tree");
    copyTree(root, copy);
    await run(["pipeline/cli.ts", "run"], copy, machine);
    const compared = await compareFolders(join(root, "outputs"), join(copy, "outputs"), isWanted);
    if (python !== undefined) {
      // Where a Python lies is told as an activated environment tells it, so that its folder comes first and node stays the same.
      const env = { ...machine.env, VIRTUAL_ENV: join(python, "../..") };
      await run(["notebooks/tools/cli.ts", "run"], copy, { ...machine, env });
      const saved = await compareFolders(join(root, "notebooks"), join(copy, "notebooks"), (kind) => kind === "ipynb");
      compared.push(...saved.map((notebook) => ({ ...notebook, file: `notebooks/${notebook.file}` })));
    }
    return compared;
  } finally {
    if (!keep) {
      process.off("exit", remove);
      remove();
    }
  }
}

async function run(
  words: readonly [string, ...string[]],
  copy: string,
  { env, prefix, umask }: Machine,
): Promise<void> {
  const [program, ...rest] = words;
  const cwd = join(copy, "..");
  const own = process.umask(umask);
  const running = runProgram([join(copy, program), ...rest], { prefix, cwd, env: { ...env, TMPDIR: cwd } });
  process.umask(own);
  const { code, said } = await running;
  if (code === 0) return;
  const message = `expected a fresh run to succeed, but it ended with exit code ${code}; it said\n${said.trimEnd()}`;
  throw new InputError([{ file: words.join(" "), message }]);
}
