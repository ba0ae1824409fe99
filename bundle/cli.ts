import { writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Command } from "commander";
import { logFolder, removeIfEmpty, sha256, writeTogether } from "../pipeline/lib/disk.js";
import { exitWhenInterrupted } from "../pipeline/lib/interrupt.js";
import { InputError } from "../pipeline/lib/problem.js";
import { plural } from "../pipeline/lib/progress.js";
import { runProgram } from "../verify/run-program.js";
import { tell } from "../verify/tell.js";
import { type Checked, check } from "./check.js";
import { gatherFacts } from "./facts.js";
import { makeArchive } from "./make-archive.js";
import { makeBundle } from "./make-bundle.js";
import { type Measured, measuredFile } from "./measured.js";
import { readMachine } from "./read-machine.js";

interface Flags {
  readonly out?: string;
  readonly check?: boolean;
  readonly record?: boolean;
}

const root = resolve(__dirname, "..");
/** Where the pictures were drawn; elsewhere letters may come out otherwise. */
const isDrawnHere = `${process.platform}-${process.arch}` === "linux-x64";
const tables = ["csv", "geojson", "json"];

void new Command("npm run bundle --")
  .description("Makes the replication package: one archive, the same bytes each time.")
  .option("--out <file>", "the archive, else dist/<name>-<version>.zip")
  .option("--check", "unpack it in a clean folder, install from the lockfile, run, and compare")
  .option("--record", `with --check: keep what it took in ${measuredFile}, which the next package tells`)
  .showHelpAfterError()
  .action(async (flags: Flags) => {
    exitWhenInterrupted();
    try {
      await bundle(flags);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  })
  .parseAsync();

async function bundle({ out, check: isChecked = false, record = false }: Flags): Promise<void> {
  if (record && !isChecked)
    throw new InputError([{ file: "--record", message: "expected --check beside it, but found none" }]);
  await refuseStale();
  const facts = gatherFacts(root);
  const files = makeBundle(facts);
  const archive = makeArchive(files);
  const path = resolve(out ?? join(root, "dist", `${facts.name}-${facts.version}.zip`));
  writeTogether(dirname(path), { files: [[basename(path), archive]] });
  removeIfEmpty(join(dirname(path), logFolder));
  const size = `${(archive.length / 1e6).toFixed(1)} MB`;
  console.log(`${relative(process.cwd(), path)}: ${plural(files.size, "file")}, ${size}, sha256 ${sha256(archive)}`);
  if (!isChecked) return;
  if (!isDrawnHere)
    console.log(`PICTURES ARE NOT COMPARED: they were drawn on linux-x64; compared are ${tables.join(", ")}`);
  const checked = await check(archive, { isWanted: (kind) => isDrawnHere || tables.includes(kind), log: console.log });
  for (const line of tell(checked.compared)) console.log(line);
  const different = checked.compared.filter(({ differences }) => differences.length > 0).length;
  const compared = plural(checked.compared.length, "file");
  console.log(`${compared} compared: ${different === 0 ? "every byte the same" : `${different} not the same`}`);
  if (different > 0) process.exitCode = 1;
  else if (record) keep(checked);
}

/** Results of another tree would be packed beside this one. */
async function refuseStale(): Promise<void> {
  const { said } = await runProgram([join(root, "pipeline/cli.ts"), "status"], { cwd: root, env: process.env });
  if (said.trimEnd().endsWith("nothing to do")) return;
  console.error(said.trimEnd());
  throw new InputError([
    {
      file: "outputs/",
      message: "expected what the tree makes now, but found otherwise, as told above; next: npm start",
    },
  ]);
}

function keep({ installSeconds, runSeconds, runMemory, packagesSize, projectSize }: Checked): void {
  const measured: Measured = {
    machine: readMachine(process.env),
    install_seconds: installSeconds,
    run_seconds: runSeconds,
    run_memory_mb: runMemory,
    packages_mb: packagesSize,
    project_mb: projectSize,
  };
  writeFileSync(join(root, measuredFile), `${JSON.stringify(measured, undefined, 2)}\n`);
  console.log(`kept in ${measuredFile}; the next package tells it`);
}
