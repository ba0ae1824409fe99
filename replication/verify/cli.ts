import { resolve } from "node:path";
import { Command } from "commander";
import { findPython, pythonCandidates } from "../../notebooks/tools/find-python.js";
import { toRun } from "../../notebooks/tools/make-jupyter.js";
import { exitWhenInterrupted } from "../../pipeline/commands/interrupt.js";
import { nameCommand } from "../../pipeline/commands/name-command.js";
import { readWord } from "../../pipeline/commands/options.js";
import { withErrorReporting } from "../../pipeline/commands/report-errors.js";
import { print, printError } from "../../pipeline/commands/terminal.js";
import { distinct } from "../../pipeline/lib/collections.js";
import { eachOrThrow } from "../../pipeline/lib/errors.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { kindOf } from "./compare-files.js";
import { findStale } from "./find-stale.js";
import { formatSummary, isAlike } from "./format-summary.js";
import { verify } from "./verify.js";

interface Flags {
  readonly only?: string;
  readonly notebooks: boolean;
  readonly keep?: boolean;
}

const root = resolve(__dirname, "../..");

void nameCommand(new Command("verify"), "verify")
  .option("--only <kinds>", "some kinds of file, as in --only csv,json")
  .option("--no-notebooks", "without the notebooks")
  .option("--keep", "keep the folder of the run")
  .action(async (flags: Flags) => {
    exitWhenInterrupted();
    await withErrorReporting(() => isSame(flags));
  })
  .parseAsync();

async function isSame({ only, notebooks, keep = false }: Flags): Promise<boolean> {
  const kinds = only === undefined ? undefined : readKinds(only);
  const isWanted = (kind: string) => kinds?.includes(kind) ?? true;
  warnWhenStale();
  const python = notebooks && isWanted("ipynb") ? await findJupyter() : undefined;
  const compared = await verify({ root, isWanted, python, keep, log: print });
  for (const line of formatSummary(compared)) print(line);
  return compared.every(isAlike);
}

function readKinds(only: string): string[] {
  const known = distinct([...listFiles(resolve(root, "outputs")).map(kindOf), "ipynb"]);
  return eachOrThrow(only.split(","), (kind) => readWord(kind, known, "--only"));
}

/** Results that are not what the tree makes now will differ, through no fault of the analysis. */
function warnWhenStale(): void {
  const stale = findStale(root);
  if (stale === undefined) return;
  printError("outputs/ is out of date, so differences are to be expected; next: npm start");
  for (const line of stale) printError(line);
}

async function findJupyter(): Promise<string | undefined> {
  const python = await findPython(pythonCandidates(root, process.env), toRun.modules);
  if (python === undefined)
    printError(
      "the notebooks are not verified: no Python with Jupyter was found; npm run notebooks:check installs one",
    );
  return python;
}
