import { resolve } from "node:path";
import { Command } from "commander";
import { findPython, pythonCandidates } from "../../notebooks/tools/find-python.js";
import { toRun } from "../../notebooks/tools/make-jupyter.js";
import { exitWhenInterrupted } from "../../pipeline/commands/interrupt.js";
import { distinct } from "../../pipeline/lib/collections.js";
import { didYouMean } from "../../pipeline/lib/did-you-mean.js";
import { InputError } from "../../pipeline/lib/errors.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { setExitCode } from "../process/set-exit-code.js";
import { kindOf } from "./compare-files.js";
import { findStale } from "./find-stale.js";
import { isAlike, tell } from "./format-summary.js";
import { verify } from "./verify.js";

interface Flags {
  readonly only?: string;
  readonly notebooks: boolean;
  readonly keep?: boolean;
}

const root = resolve(__dirname, "../..");

void new Command("npm run verify --")
  .description(
    "Runs the whole analysis afresh elsewhere, and compares every byte with outputs/ and the saved notebooks.",
  )
  .option("--only <kinds>", "some kinds of file, as in --only csv,json")
  .option("--no-notebooks", "leave the notebooks alone")
  .option("--keep", "keep the folder of the fresh run")
  .showHelpAfterError()
  .action(async (flags: Flags) => {
    exitWhenInterrupted();
    await setExitCode(() => isSame(flags));
  })
  .parseAsync();

async function isSame({ only, notebooks, keep = false }: Flags): Promise<boolean> {
  const kinds = only === undefined ? undefined : readKinds(only);
  const isWanted = (kind: string) => kinds?.includes(kind) ?? true;
  await warnWhenStale();
  const python = notebooks && isWanted("ipynb") ? await findJupyter() : undefined;
  const compared = await verify({ root, isWanted, python, keep, log: console.log });
  for (const line of tell(compared)) console.log(line);
  return compared.every(isAlike);
}

function readKinds(only: string): string[] {
  const known = distinct([...listFiles(resolve(root, "outputs")).map(kindOf), "ipynb"]);
  const kinds = only.split(",");
  const unknown = kinds.filter((kind) => !known.includes(kind));
  if (unknown.length === 0) return kinds;
  const diagnostics = unknown.map((kind) => {
    const message = `expected some of ${known.join(", ")}, but found ${JSON.stringify(kind)}${didYouMean(kind, known)}`;
    return { file: "--only", message };
  });
  throw new InputError(diagnostics);
}

/** Results that are not what the tree makes now will differ, and it is no fault of the analysis. */
async function warnWhenStale(): Promise<void> {
  const stale = await findStale(root);
  if (stale === undefined) return;
  console.error(
    `outputs/ is not what the tree makes now, so differences are to be expected; next: npm start\n${stale}`,
  );
}

async function findJupyter(): Promise<string | undefined> {
  const python = await findPython(pythonCandidates(root, process.env), toRun.modules);
  if (python === undefined)
    console.error("NOTEBOOKS ARE NOT VERIFIED: no Python here has Jupyter; npm run notebooks:check gets one");
  return python;
}
