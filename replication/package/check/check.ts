import { renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { throwIfAny } from "../../../pipeline/lib/errors.js";
import { sha256 } from "../../../pipeline/lib/sha256.js";
import { listFiles, readBytes } from "../../../pipeline/runner/files.js";
import { inCleanFolder } from "../../process/in-clean-folder.js";
import { type Compared, compareFolders } from "../../verify/compare-folders.js";
import { unpack } from "../archive/unpack.js";
import { projectFolder } from "../facts/facts.js";
import { type Outside, runNpm } from "./run-npm.js";
import { readPeak, watchMemory } from "./watch-memory.js";

export interface Checked {
  readonly compared: readonly Compared[];
  readonly installSeconds: number;
  readonly runSeconds: number;
  /** The largest resident set of any Node process of the run, in megabytes. */
  readonly runMemory: number;
  readonly packagesSize: number;
  readonly projectSize: number;
}

interface Checking extends Outside {
  readonly isWanted: (kind: string) => boolean;
  /** Whether the clean folder stays. */
  readonly keep: boolean;
}

/**
 * Does what the package's README asks a replicator to do, in a clean folder: unpacks, runs `npm ci` and `npm start -- --force`
 * without any delivered result, and compares; then makes the package there once more.
 *
 * @throws InputError when a sum of SHA256SUMS is not that of its file, or a command fails
 */
export function check(archive: Uint8Array, checking: Checking): Promise<Checked> {
  return inCleanFolder("replication-", (folder) => checkIn(folder, archive, checking), checking);
}

async function checkIn(folder: string, archive: Uint8Array, { isWanted, env, log }: Checking): Promise<Checked> {
  const outside = { env, log };
  const wrong = await unpack(archive, folder);
  throwIfAny(
    wrong.map((file) => ({ file, message: "expected the sum that SHA256SUMS has, but found another, or none" })),
  );
  log(`unpacked in ${folder}: all sums as in SHA256SUMS`);
  const project = join(folder, projectFolder);
  const projectSize = sizeOf(project);
  const delivered = join(folder, "delivered");
  renameSync(join(project, "outputs"), delivered);
  const installSeconds = await runNpm(["ci", "--no-audit", "--no-fund"], project, outside);
  log(`npm ci: ${installSeconds} s`);
  const packagesSize = sizeOf(join(project, "node_modules"));
  const memoryLog = join(folder, "memory");
  const watched = { log, env: { ...env, ...watchMemory(memoryLog, env) } };
  const runSeconds = await runNpm(["start", "--", "--force"], project, watched);
  log(`npm start -- --force: ${runSeconds} s`);
  const compared = compareFolders(delivered, join(project, "outputs"), isWanted);
  const packed = isWanted("zip") ? [await packAgain(archive, project, outside)] : [];
  return {
    compared: [...compared, ...packed],
    installSeconds,
    runSeconds,
    runMemory: readPeak(memoryLog),
    packagesSize,
    projectSize,
  };
}

/** From what was run there, the package itself comes again. */
async function packAgain(archive: Uint8Array, project: string, outside: Outside): Promise<Compared> {
  const again = join(project, "..", "again.zip");
  await runNpm(["run", "bundle", "--", "--archive", again], project, outside);
  const [expected, found] = [sha256(archive), sha256(readBytes(again) ?? new Uint8Array())];
  const differences = expected === found ? [] : [{ where: "sha256", expected, found }];
  return { file: "the package, made again", kind: "zip", differences };
}

/** In megabytes. */
function sizeOf(folder: string): number {
  const bytes = listFiles(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return Math.round(bytes / 1e5) / 10;
}
