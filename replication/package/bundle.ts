import { basename, join, relative, resolve } from "node:path";
import { Command } from "commander";
import { commandAgain, describeCommand, type Folders, root } from "../../pipeline/commands/options/folders.js";
import { readStudy } from "../../pipeline/commands/study.js";
import { print } from "../../pipeline/commands/terminal/print.js";
import { withErrorReporting } from "../../pipeline/commands/terminal/report-errors.js";
import { check as must, startAttempts, throwIfAny } from "../../pipeline/lib/errors.js";
import { plural } from "../../pipeline/lib/format-number.js";
import { sha256 } from "../../pipeline/lib/sha256.js";
import { formatSummary, isAlike } from "../verify/format-summary.js";
import { makeArchive } from "./archive/make-archive.js";
import { resolvePath } from "./archive/resolve-path.js";
import { writeArchive } from "./archive/write-archive.js";
import { check } from "./check/check.js";
import { measuredFile } from "./check/measured.js";
import { record } from "./check/record.js";
import { refuseStale } from "./check/refuse-stale.js";
import { gatherFacts } from "./facts/facts.js";
import type { Tree } from "./files/list-files.js";
import { makeBundle } from "./make-bundle.js";

interface Flags extends Folders {
  readonly archive?: string;
  readonly check?: boolean;
  readonly record?: boolean;
  readonly keep?: boolean;
}

/** Where the pictures were drawn; elsewhere letters may come out otherwise. */
const isDrawnHere = `${process.platform}-${process.arch}` === "linux-x64";
const tables = ["csv", "geojson", "json"];
/** The options that are not those of a run. */
const own = ["archive", "check", "record", "keep"];

/** The command `bundle`: the replication package. */
export function bundle(): Command {
  return describeCommand(new Command("bundle"), "bundle")
    .option("--archive <file>", "the archive, else dist/<name>-<version>.zip")
    .option("--check", "unpack it in a clean folder, install from the lockfile, run, and compare")
    .option("--record", "with --check: keep what it took in the study's measured.json, which the next package reports")
    .option("--keep", "with --check: keep the clean folder")
    .action((flags: Flags, command: Command) => withErrorReporting(() => makePackage(flags, command)));
}

/** @returns false when what was made of the package is not what is in it */
async function makePackage(flags: Flags, command: Command): Promise<boolean> {
  const { archive: given, check: isChecked = false, study, out } = flags;
  refuseAlone(flags);
  const tree = { root, study: resolve(study), out: resolve(out) };
  const { facts, place } = gatherAll({ study, out }, tree, given, commandAgain("npm start", command, own));
  const files = makeBundle(facts);
  const archive = makeArchive(files);
  const path = place ?? resolvePath(join(root, "dist", `${facts.name}-${facts.version}.zip`), tree);
  await writeArchive(path, archive, commandAgain("npm run bundle", command));
  const size = `${(archive.length / 1e6).toFixed(1)} MB`;
  print(`${relative(process.cwd(), path)}: ${plural(files.size, "file")}, ${size}, sha256 ${sha256(archive)}`);
  return !isChecked || isSame(archive, flags);
}

/** @throws InputError with all that keeps the package from being made */
function gatherAll(folders: Folders, tree: Tree, archive: string | undefined, again: string) {
  readStudy(folders.study);
  const { attempt, finish } = startAttempts();
  const place = attempt(() => (archive === undefined ? undefined : resolvePath(archive, tree)));
  // Nobody asks what is wrong with results that are to be made again.
  const isFresh = attempt(() => {
    refuseStale(folders, again);
    return true;
  });
  const facts = attempt(() => gatherFacts(root, { ...tree, isStale: isFresh !== true }));
  finish();
  must(facts !== undefined, "the facts were gathered, but are not there");
  return { facts, place };
}

/** Flags that say something of the check want one. */
function refuseAlone({ check: isChecked = false, ...flags }: Flags): void {
  const alone = (["record", "keep"] as const).filter((flag) => flags[flag] && !isChecked);
  throwIfAny(alone.map((flag) => ({ file: `--${flag}`, message: "expected --check beside it, but found none" })));
}

async function isSame(archive: Uint8Array, flags: Flags): Promise<boolean> {
  const { record: isRecorded = false, keep = false } = flags;
  if (!isDrawnHere) print(`PICTURES ARE NOT COMPARED: they were drawn on linux-x64; compared are ${tables.join(", ")}`);
  const isWanted = (kind: string) => isDrawnHere || tables.includes(kind);
  const checked = await check(archive, { isWanted, keep, log: print, env: process.env });
  for (const line of formatSummary(checked.compared)) print(line);
  if (!checked.compared.every(isAlike)) return false;
  if (isRecorded) {
    record(flags.study, checked);
    print(`kept in ${join(flags.study, basename(measuredFile))}; the next package reports it`);
  }
  return true;
}
