import { join } from "node:path";
import { InputError } from "../lib/errors.js";
import { listFiles, lockFile, logFolder, readBytes, sha256OfTree, writeTogether } from "./files.js";

// A run with nothing to do spends its time on loading what would tell it so. The stamp of the last complete run says the same
// for a hash over all files: it only ever answers "nothing changed", and is ignored by git like the log it lies beside.

const stampFile = `${logFolder}/up-to-date`;

/** A hash over all that a run of the standing study depends on; undefined when something there cannot be read. */
export function hashSources(root: string): string | undefined {
  return hashOf(root, ["data", "pipeline", "package-lock.json"]);
}

/** What the last complete run said when it was done, if not one byte has changed since. */
export function unchangedSince(root: string): string | undefined {
  const outputs = join(root, "outputs");
  const bytes = readBytes(join(outputs, stampFile));
  // A lock is another run's that is at work, or that was killed and left something to tidy.
  if (bytes === undefined || readBytes(join(outputs, lockFile)) !== undefined) return undefined;
  const [hashes, ...lines] = new TextDecoder().decode(bytes).split("\n");
  return hashes === `${hashSources(root)} ${hashOutputs(root)}` ? lines.join("\n") : undefined;
}

/**
 * Notes that the outputs are up to date.
 *
 * @param sources their hash from before the run: what was edited meanwhile must count as changed
 * @param message what a run with nothing to do says
 */
export function stampUpToDate(root: string, sources: string | undefined, message: string): void {
  const outputs = hashOutputs(root);
  if (sources === undefined || outputs === undefined) return;
  const stamp = new TextEncoder().encode(`${sources} ${outputs}\n${message}`);
  writeTogether(join(root, "outputs"), { files: [[stampFile, stamp]] });
}

function hashOutputs(root: string): string | undefined {
  const files = listFiles(join(root, "outputs")).filter((file) => !file.startsWith(`${logFolder}/`));
  return hashOf(
    root,
    files.map((file) => `outputs/${file}`),
  );
}

function hashOf(root: string, names: readonly string[]): string | undefined {
  try {
    return sha256OfTree(root, names);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
