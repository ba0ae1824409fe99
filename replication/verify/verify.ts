import { cpSync } from "node:fs";
import { join } from "node:path";
import { copyTree } from "../process/copy-tree.js";
import { inCleanFolder } from "../process/in-clean-folder.js";
import type { Ended } from "../process/run-command.js";
import { runProgram } from "../process/run-program.js";
import { alteredEnvironment, type Environment } from "./altered-environment.js";
import { type Compared, compareFolders } from "./compare-folders.js";
import { currentEnvironment } from "./current-environment.js";

export interface Options {
  /** The program. */
  readonly root: string;
  /** The study, and its results. */
  readonly study: string;
  readonly out: string;
  readonly isWanted: (kind: string) => boolean;
  /** A Python that has Jupyter, when the notebooks are to be run too. */
  readonly python: string | undefined;
  readonly keep: boolean;
  readonly log: (line: string) => void;
}

/**
 * Runs the whole analysis in a clean copy of the tree and of the study, under an altered environment, and compares its results, byte for
 * byte, with those that are there. A run that fails is a difference too.
 */
export async function verify({ root, study, out, isWanted, python, keep, log }: Options): Promise<Compared[]> {
  const runInCopy = async (folder: string) => {
    const environment = alteredEnvironment(currentEnvironment());
    log(`running everything in a clean copy, ${folder} (${environment.summary})`);
    const copy = join(folder, "tree");
    copyTree(root, copy);
    const again = copyStudy({ root, study, out }, { copy, folder });
    const words = ["--study", again.study, "--out", again.out];
    const analysis = await runIn(copy, ["pipeline/cli.ts", "run", ...words], environment);
    if (analysis.code !== 0) return [failure("outputs", analysis, log)];
    const compared = compareFolders(out, again.out, isWanted);
    return python === undefined
      ? compared
      : [...compared, ...(await verifyNotebooks({ root, python, log }, copy, environment))];
  };
  return inCleanFolder("vérifié à côté ", runInCopy, { keep });
}

/** The study beside the copy of the tree, without its results; the tree's own is in it already. */
function copyStudy(
  { root, study, out }: Pick<Options, "root" | "study" | "out">,
  { copy, folder }: { copy: string; folder: string },
): Pick<Options, "study" | "out"> {
  if (study === join(root, "data")) return { study: join(copy, "data"), out: join(copy, "outputs") };
  const again = join(folder, "study");
  cpSync(study, again, { recursive: true, filter: (path) => path !== out });
  return { study: again, out: join(folder, "results") };
}

async function verifyNotebooks(
  { root, python, log }: Pick<Options, "root" | "log"> & { python: string },
  copy: string,
  environment: Environment,
): Promise<Compared[]> {
  // As in an activated virtual environment, the Python's folder comes first there, and node stays the same.
  const env = { ...environment.env, VIRTUAL_ENV: join(python, "../..") };
  const ended = await runIn(copy, ["notebooks/tools/cli.ts", "run"], { ...environment, env });
  if (ended.code !== 0) return [failure("notebooks", ended, log)];
  const saved = compareFolders(join(root, "notebooks"), join(copy, "notebooks"), (kind) => kind === "ipynb");
  return saved.map((notebook) => ({ ...notebook, file: `notebooks/${notebook.file}` }));
}

async function runIn(
  copy: string,
  [program, ...words]: readonly [string, ...string[]],
  { env, prefix, umask }: Environment,
): Promise<Ended> {
  const cwd = join(copy, "..");
  const own = process.umask(umask);
  const running = runProgram(copy, [program, ...words], { prefix, cwd, env: { ...env, TMPDIR: cwd } });
  process.umask(own);
  return running;
}

/** A run that failed has printed why. */
function failure(file: string, { code, output }: Ended, log: Options["log"]): Compared {
  log(output.trimEnd());
  const difference = { where: "the run", expected: "exit code 0", found: `exit code ${code}, for the reasons above` };
  return { file, kind: "run", differences: [difference] };
}
