import { join, relative, resolve } from "node:path";
import { Command } from "commander";
import { exitWhenInterrupted } from "../../pipeline/commands/interrupt.js";
import { nameCommand } from "../../pipeline/commands/name-command.js";
import { withErrorReporting } from "../../pipeline/commands/report-errors.js";
import { throwIfAny } from "../../pipeline/lib/errors.js";
import { plural } from "../../pipeline/lib/format-number.js";
import { sha256 } from "../../pipeline/lib/sha256.js";
import { formatSummary, isAlike } from "../verify/format-summary.js";
import { check } from "./check.js";
import { gatherFacts } from "./facts.js";
import { makeArchive } from "./make-archive.js";
import { makeBundle } from "./make-bundle.js";
import { measuredFile } from "./measured.js";
import { record } from "./record.js";
import { refuseStale } from "./refuse-stale.js";
import { resolvePath } from "./resolve-path.js";
import { writeArchive } from "./write-archive.js";

interface Flags {
  readonly out?: string;
  readonly check?: boolean;
  readonly record?: boolean;
  readonly keep?: boolean;
}

const root = resolve(__dirname, "../..");
/** Where the pictures were drawn; elsewhere letters may come out otherwise. */
const isDrawnHere = `${process.platform}-${process.arch}` === "linux-x64";
const tables = ["csv", "geojson", "json"];

void nameCommand(new Command("bundle"), "bundle")
  .option("--out <file>", "the archive, else dist/<name>-<version>.zip")
  .option("--check", "unpack it in a clean folder, install from the lockfile, run, and compare")
  .option("--record", `with --check: keep what it took in ${measuredFile}, which the next package tells`)
  .option("--keep", "with --check: keep the clean folder")
  .action(async (flags: Flags) => {
    exitWhenInterrupted("the package is whole, but not checked");
    await withErrorReporting(() => bundle(flags));
  })
  .parseAsync();

/** @returns false when what was made of the package is not what is in it */
async function bundle(flags: Flags): Promise<boolean> {
  const { out, check: isChecked = false } = flags;
  refuseAlone(flags);
  const given = out === undefined ? undefined : resolvePath(out, root);
  await refuseStale(root);
  const facts = gatherFacts(root);
  const files = makeBundle(facts);
  const archive = makeArchive(files);
  const path = given ?? resolvePath(join(root, "dist", `${facts.name}-${facts.version}.zip`), root);
  await writeArchive(path, archive);
  const size = `${(archive.length / 1e6).toFixed(1)} MB`;
  console.log(`${relative(process.cwd(), path)}: ${plural(files.size, "file")}, ${size}, sha256 ${sha256(archive)}`);
  return !isChecked || isSame(archive, flags);
}

/** Flags that say something of the check want one. */
function refuseAlone({ check: isChecked = false, ...flags }: Flags): void {
  const alone = (["record", "keep"] as const).filter((flag) => flags[flag] && !isChecked);
  throwIfAny(alone.map((flag) => ({ file: `--${flag}`, message: "expected --check beside it, but found none" })));
}

async function isSame(archive: Uint8Array, { record: isRecorded = false, keep = false }: Flags): Promise<boolean> {
  if (!isDrawnHere)
    console.log(`PICTURES ARE NOT COMPARED: they were drawn on linux-x64; compared are ${tables.join(", ")}`);
  const isWanted = (kind: string) => isDrawnHere || tables.includes(kind);
  const checked = await check(archive, { isWanted, keep, log: console.log, env: process.env });
  for (const line of formatSummary(checked.compared)) console.log(line);
  if (!checked.compared.every(isAlike)) return false;
  if (isRecorded) {
    record(root, checked);
    console.log(`kept in ${measuredFile}; the next package tells it`);
  }
  return true;
}
