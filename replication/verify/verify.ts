import { join } from "node:path";
import { copyTree } from "../process/copy-tree.js";
import { inCleanFolder } from "../process/in-clean-folder.js";
import type { Ended } from "../process/run-command.js";
import { runProgram } from "../process/run-program.js";
import { anotherMachine, type Machine } from "./altered-environment.js";
import { type Compared, compareFolders } from "./compare-folders.js";
import { here } from "./current-environment.js";

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
 * what lies in the tree. A run that fails is a difference too.
 */
export async function verify({ root, isWanted, python, keep, log }: Options): Promise<Compared[]> {
  const runAfresh = async (folder: string) => {
    const machine = anotherMachine(here());
    log(`running all afresh in ${folder} (${machine.told})`);
    const copy = join(folder, "tree");
    copyTree(root, copy);
    const analysis = await runIn(copy, ["pipeline/cli.ts", "run"], machine);
    if (analysis.code !== 0) return [failure("outputs", analysis, log)];
    const compared = await compareFolders(join(root, "outputs"), join(copy, "outputs"), isWanted);
    return python === undefined
      ? compared
      : [...compared, ...(await verifyNotebooks({ root, python, log }, copy, machine))];
  };
  return inCleanFolder("vérifié à côté ", runAfresh, { keep });
}

async function verifyNotebooks(
  { root, python, log }: Pick<Options, "root" | "log"> & { python: string },
  copy: string,
  machine: Machine,
): Promise<Compared[]> {
  // Said as an activated environment says it, the Python's folder comes first there, and node stays the same.
  const env = { ...machine.env, VIRTUAL_ENV: join(python, "../..") };
  const ended = await runIn(copy, ["notebooks/tools/cli.ts", "run"], { ...machine, env });
  if (ended.code !== 0) return [failure("notebooks", ended, log)];
  const saved = await compareFolders(join(root, "notebooks"), join(copy, "notebooks"), (kind) => kind === "ipynb");
  return saved.map((notebook) => ({ ...notebook, file: `notebooks/${notebook.file}` }));
}

async function runIn(copy: string, [program, word]: [string, string], { env, prefix, umask }: Machine): Promise<Ended> {
  const cwd = join(copy, "..");
  const own = process.umask(umask);
  const running = runProgram([join(copy, program), word], { prefix, cwd, env: { ...env, TMPDIR: cwd } });
  process.umask(own);
  return running;
}

/** A run that did not succeed has said why. */
function failure(file: string, { code, said }: Ended, log: Options["log"]): Compared {
  log(said.trimEnd());
  const difference = { where: "the run", expected: "exit code 0", found: `exit code ${code}, for the reasons above` };
  return { file, kind: "run", differences: [difference] };
}
