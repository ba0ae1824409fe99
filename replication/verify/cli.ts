import { join, resolve } from "node:path";
import { Command } from "commander";
import { findPython, pythonCandidates } from "../../notebooks/tools/find-python.js";
import { toRun } from "../../notebooks/tools/make-jupyter.js";
import { readWord } from "../../pipeline/commands/options/choices.js";
import { commandAgain, describeCommand, type Folders, root } from "../../pipeline/commands/options/folders.js";
import { exitWhenInterrupted } from "../../pipeline/commands/terminal/interrupt.js";
import { print, printError } from "../../pipeline/commands/terminal/print.js";
import { withErrorReporting } from "../../pipeline/commands/terminal/report-errors.js";
import { distinct } from "../../pipeline/lib/collections.js";
import { eachOrThrow } from "../../pipeline/lib/errors.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { kindOf } from "./compare-files.js";
import { findStale } from "./find-stale.js";
import { formatSummary, isAlike } from "./format-summary.js";
import { verify } from "./verify.js";

/** The options that are not those of a run. */
const own = ["only", "notebooks", "keep"];

interface Flags extends Folders {
  readonly only?: string;
  readonly notebooks: boolean;
  readonly keep?: boolean;
}

void describeCommand(new Command("verify"), "verify")
  .option("--only <kinds>", "some kinds of file, as in --only csv,json")
  .option("--no-notebooks", "without the notebooks")
  .option("--keep", "keep the folder of the run")
  .action(async (flags: Flags, command: Command) => {
    exitWhenInterrupted(`${commandAgain("npm run status", command, own)} shows whether that was all`);
    await withErrorReporting(() => isSame(flags, commandAgain("npm start", command, own)));
  })
  .parseAsync();

/** @param again the command that makes the results again */
async function isSame({ only, notebooks, keep = false, ...folders }: Flags, again: string): Promise<boolean> {
  const study = resolve(folders.study);
  const out = resolve(folders.out);
  const kinds = only === undefined ? undefined : readKinds(only, out);
  const isWanted = (kind: string) => kinds?.includes(kind) ?? true;
  warnWhenStale(folders, again);
  const python = notebooks && isWanted("ipynb") ? await findJupyter(study) : undefined;
  const compared = await verify({ root, study, out, isWanted, python, keep, log: print });
  for (const line of formatSummary(compared)) print(line);
  return compared.every(isAlike);
}

function readKinds(only: string, out: string): string[] {
  const known = distinct([...listFiles(out).map(kindOf), "ipynb"]);
  return eachOrThrow(only.split(","), (kind) => readWord(kind, known, "--only"));
}

/** Results that are not what the tree makes now will differ, through no fault of the analysis. */
function warnWhenStale(folders: Folders, again: string): void {
  const stale = findStale(folders);
  if (stale === undefined) return;
  printError(`${join(folders.out, "/")} is out of date, so differences are to be expected; next: ${again}`);
  for (const line of stale) printError(line);
}

/** A Python with Jupyter, where there are notebooks on the study. */
async function findJupyter(study: string): Promise<string | undefined> {
  if (study !== join(root, "data") || !listFiles(join(root, "notebooks")).some((file) => file.endsWith(".ipynb"))) {
    printError("the notebooks are not verified: they are about the repository's own study");
    return undefined;
  }
  const python = await findPython(pythonCandidates(root, process.env), toRun.modules);
  if (python === undefined)
    printError(
      "the notebooks are not verified: no Python with Jupyter was found; npm run notebooks:check installs one",
    );
  return python;
}
