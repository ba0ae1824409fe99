import { basename, resolve } from "node:path";
import { distinct } from "../lib/collections.js";
import { check, InputError, joinErrors } from "../lib/errors.js";
import { formatJson } from "../lib/json.js";
import { sha256 } from "../lib/sha256.js";
import { type ArtifactStore, openArtifactStore, type TablesDeclared } from "./artifact-store.js";
import { checkRoles } from "./check-roles.js";
import { logFolder, pathInside, readBytes, writeTogether } from "./files.js";
import { formerOutputs } from "./former-outputs.js";
import { loadSound } from "./load.js";
import { type Manifest, parseManifest } from "./manifest.js";
import { runStage } from "./run-stage.js";
import { type Range, selectStages } from "./select-stages.js";
import type { AnyStage } from "./stage.js";
import { currentEntry, type FingerprintInputs, outputPaths, reasonsToRun, summariseReasons } from "./staleness.js";

export interface RunOptions extends Range {
  /** The study's folder. */
  readonly study: string;
  /** Where each input lies in it, by role. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly out: string;
  readonly declared?: TablesDeclared | undefined;
  /** A hash of everything that a stage's result depends on besides its inputs, by the stage's name. */
  readonly code: (stage: string) => string;
  /** Path of the lockfile: another version of a package may mean another result. */
  readonly lockfile: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly force?: boolean | undefined;
  /** The command that makes the outputs, as messages name it. */
  readonly remake?: string;
}

export interface Report {
  readonly stage: string;
  readonly state: "ran" | "unchanged" | "skipped";
  /** Why it ran or was skipped; empty when unchanged. */
  readonly because: string;
  /** Counted only when it ran. */
  readonly rowsIn?: number;
  readonly rowsOut?: number;
  readonly milliseconds: number;
  /** What it left out, and why; empty unless it ran. */
  readonly notices: readonly string[];
}

export interface Outcome {
  /** How many files were written, left as they were, removed. */
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Stages that were left alone though they are out of date. */
  readonly outOfDate: readonly string[];
}

/**
 * Runs what is out of date, in order, and yields a report per stage. Nothing is written before every stage has succeeded,
 * and the manifest comes last: a run that fails leaves earlier outputs byte for byte, one that is killed is noticed by the next.
 *
 * @throws InputError with what is wrong in the input; what a stage attached to it is saved below `<out>/.log/`
 */
export async function* runStages(stages: readonly AnyStage[], options: RunOptions): AsyncGenerator<Report, Outcome> {
  const { first, last } = checkRequest(stages, options);
  const { store, manifest, fingerprint } = survey(options);
  const next: Manifest = { stages: {} };
  const outOfDate: string[] = [];
  const leftOut: string[] = [];
  for (const [index, stage] of stages.entries()) {
    const start = performance.now();
    const then = manifest.stages[stage.name];
    const isLeftAlone = index < first || index > last;
    const now = currentEntry(stage, store, fingerprint);
    const reasons = reasonsToRun(now, then, store);
    if (options.force && !isLeftAlone) reasons.unshift("--force");
    const report = { stage: stage.name, because: summariseReasons(reasons), notices: [] };
    const milliseconds = () => performance.now() - start;
    if (then !== undefined && (isLeftAlone || reasons.length === 0)) next.stages[stage.name] = then;
    if (isLeftAlone) {
      if (reasons.length > 0) outOfDate.push(stage.name);
      yield { ...report, state: "skipped", milliseconds: milliseconds() };
    } else if (reasons.length === 0) {
      yield { ...report, state: "unchanged", milliseconds: milliseconds() };
    } else {
      const result = await savingAttachments(options.out, () =>
        withLaterInputErrors(stages.slice(index + 1, last + 1), store, () =>
          runStage(stage, options.parameters, store, options.force ? undefined : formerOutputs(now, then, store)),
        ),
      );
      const outputs: Record<string, string> = {};
      for (const artifact of Object.values(stage.writes)) {
        const [path, bytes] = [store.name(artifact), store.bytes(artifact)];
        if (bytes !== undefined) outputs[path] = sha256(bytes);
        else if (store.bytesOnDisk(path) !== undefined) leftOut.push(path);
      }
      next.stages[stage.name] = { ...now, outputs };
      yield { ...report, ...result, state: "ran", milliseconds: milliseconds() };
    }
  }
  return { ...save(store, manifest, next, leftOut), outOfDate };
}

/**
 * What can be known to be wrong before anything is read or written.
 *
 * @returns the places of the first and the last stage that may run
 * @throws InputError
 */
export function checkRequest(
  stages: readonly AnyStage[],
  options: Range & Pick<RunOptions, "study" | "out" | "inputs">,
) {
  checkStageGraph(stages);
  if (pathInside(options.study, resolve(options.out)) !== undefined) {
    throw new InputError([
      { file: "--out", message: "expected a folder outside the study's, where only people write; name another" },
    ]);
  }
  checkRoles(stages, options);
  return selectStages(stages, options);
}

/** What a run needs to know before it starts. */
export function survey(options: RunOptions): {
  store: ArtifactStore;
  manifest: Manifest;
  fingerprint: FingerprintInputs;
} {
  const store = openArtifactStore(options);
  const lockfile = sha256(readBytes(options.lockfile) ?? new Uint8Array());
  return {
    store,
    manifest: parseManifest(store.bytesOnDisk("manifest.json")),
    fingerprint: { ...options, lockfile },
  };
}

/** @param leftOut what lies on disk but was not made again */
function save(store: ArtifactStore, before: Manifest, after: Manifest, leftOut: readonly string[]) {
  const [formerly, made] = [before, after].map(({ stages }) =>
    Object.values(stages).flatMap(({ outputs }) => Object.keys(outputs)),
  ) as [string[], string[]];
  const orphans = distinct([...formerly, ...leftOut]).filter((path) => !made.includes(path));
  // Last, so that it never vouches for a file that is not there yet.
  store.put("manifest.json", formatJson(after));
  const written = store.save(orphans).filter((path) => path !== "manifest.json");
  return { written: written.length, unchanged: made.length - written.length, removed: orphans.length };
}

/** The stages below a failed one cannot run, but what people gave to them can be read: what is wrong there is reported in the same run. */
export async function withLaterInputErrors<T>(
  below: readonly AnyStage[],
  store: ArtifactStore,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof InputError)) throw failure;
    const reads = below.flatMap((stage) => Object.entries(stage.reads)).filter(([, { at }]) => "role" in at);
    const { diagnostics } = loadSound(Object.fromEntries(reads), store);
    throw joinErrors([failure, new InputError(diagnostics)]);
  }
}

async function savingAttachments<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError) || error.attachment === undefined) throw error;
    const { saveAs, bytes } = error.attachment;
    try {
      writeTogether(out, { files: [[`${logFolder}/${basename(saveAs)}`, bytes]] });
    } catch (unwritable) {
      // What is wrong in the input must be reported even so.
      if (unwritable instanceof InputError) throw new InputError([...error.diagnostics, ...unwritable.diagnostics]);
      throw unwritable;
    }
    throw error;
  }
}

/** Data only ever moves down the list: a stage reads what people gave or what an earlier stage wrote, and each file has one writer. */
function checkStageGraph(stages: readonly AnyStage[]): void {
  const made = new Set<string>();
  for (const stage of stages) {
    for (const { at } of Object.values(stage.reads)) {
      check(
        !("path" in at) || made.has(at.path),
        `expected ${stage.name} to read what an earlier stage writes, but found ${"path" in at ? at.path : ""}`,
      );
    }
    for (const path of outputPaths(stage)) {
      check(!made.has(path), `expected one stage to write ${path}, but ${stage.name} writes it again`);
      made.add(path);
    }
  }
}
