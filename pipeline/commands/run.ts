import { join, resolve } from "node:path";
import { Command } from "commander";
import { didYouMean } from "../lib/did-you-mean.js";
import { appendLine, logFolder } from "../runner/files.js";
import { withLock } from "../runner/lock.js";
import { checkRequest, runStages } from "../runner/run-pipeline.js";
import { describeUntrackedOutputs, listUntrackedOutputs } from "../runner/untracked-outputs.js";
import { stageNames } from "../schemas/index.js";
import { acceptVerdicts, checkAccept, describeAcceptance } from "./accept.js";
import { checkReplaced } from "./check-replaced.js";
import { decideIn } from "./engine/decide-in.js";
import { noticesOfUnread } from "./notices-of-unread.js";
import { unexpected } from "./options/choices.js";
import { type EngineFlags, engineOf, engineOptions } from "./options/engine-options.js";
import { commandAgain, describeCommand, type Folders, root } from "./options/folders.js";
import { type ParameterFlags, parameterOptions } from "./options/setting-options.js";
import { readStudy, runOptionsOf } from "./study.js";
import { print, printError } from "./terminal/print.js";
import { closingLine, showProgress } from "./terminal/progress.js";
import { bestEffort, withErrorReporting } from "./terminal/report-errors.js";

interface Flags extends Folders, ParameterFlags, EngineFlags {
  readonly from?: string;
  readonly to?: string;
  readonly force?: boolean;
  readonly replace?: boolean;
  readonly wait?: boolean;
  readonly accept?: boolean;
}

/** The command `run`: the analysis. */
export function run(): Command {
  const command = describeCommand(new Command("run"), "start");
  for (const option of [...parameterOptions, ...engineOptions]) command.addOption(option);
  return command
    .option("--from <stage>", "leave the stages before this one alone, as in --from triangulate", readStage("--from"))
    .option("--to <stage>", "leave the stages after this one alone", readStage("--to"))
    .option("--force", "run all stages, changed or not")
    .option("--replace", "replace results that were made with other options or from another study")
    .option("--accept", "accept the verdicts found on the claims: write them into the study's claims")
    .option("--wait", "wait for another run on the same outputs to end")
    .action((flags: Flags, command: Command) => withErrorReporting(() => runLocked(flags, command), flags));
}

/** A stage goes by its name, its number, or both. @example readStage("--to")("4") // "4-aggregate" */
function readStage(option: string): (word: string) => string {
  return (word) => {
    const found = stageNames.find((name) => name === word || name.split("-").includes(word));
    if (found !== undefined) return found;
    const hint = didYouMean(
      word,
      stageNames.map((name) => name.replace(/^\d+-/, "")),
    );
    throw unexpected(option, `one of the stages ${stageNames.join(", ")}`, word, hint);
  };
}

async function runLocked(flags: Flags, command: Command): Promise<void> {
  const { stages, ...own } = runOptionsOf(flags, decideIn(engineOf(flags), flags.out));
  const names = stages.map(({ name }) => name);
  const remake = commandAgain("npm start", command, ["from", "to", "force", "replace", "wait", "accept"]);
  const options = { ...own, remake, from: flags.from, to: flags.to, force: flags.force };
  checkRequest(stages, options);
  if (flags.replace !== true) checkReplaced(options);
  if (flags.accept) checkAccept(flags);
  const waiting = { command: commandAgain("npm start", command), wait: flags.wait === true, log: printError };
  await withLock(flags.out, waiting, async () => {
    if (flags.accept) printAccepted(await acceptVerdicts({ stages, ...own }));
    const { outcome, reports } = await showProgress(runStages(stages, options), names, print);
    const out = join(flags.out, "/");
    const untracked = describeUntrackedOutputs(listUntrackedOutputs(stages, flags.out), out);
    const next = { run: remake, again: againFrom(flags, command) };
    const unread = noticesOfUnread(readStudy(flags.study), flags.study, stages).map((notice) => `note: ${notice}`);
    print([closingLine(outcome, out, next), ...untracked, ...unread].join("\n"));
    bestEffort(() =>
      appendLine(
        flags.out,
        `${logFolder}/runs.jsonl`,
        JSON.stringify({ at: new Date().toISOString(), ...outcome, stages: reports }),
      ),
    );
  });
}

function printAccepted(accepted: Awaited<ReturnType<typeof acceptVerdicts>>): void {
  for (const acceptance of accepted) print(describeAcceptance(acceptance));
  if (accepted.length === 0) print("no verdict to accept: those found are accepted already");
}

/** The study's own results can be compared with a fresh run too. */
function againFrom({ out }: Flags, command: Command): string {
  const force = commandAgain("npm start -- --force", command, ["force", "replace", "wait", "accept"]);
  return resolve(out) === join(root, "outputs") ? `${force}; to compare them with a fresh run: npm run verify` : force;
}
