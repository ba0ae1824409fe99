import { join } from "node:path";
import { Command } from "commander";
import { InputError } from "../lib/errors.js";
import { describeLock } from "../runner/lock.js";
import { planStages } from "../runner/plan.js";
import { describeUntrackedOutputs, listUntrackedOutputs } from "../runner/untracked-outputs.js";
import { checkReplaced } from "./check-replaced.js";
import { commandAgain, describeCommand, type Folders } from "./options/folders.js";
import { type ParameterFlags, parameterOptions } from "./options/setting-options.js";
import { runOptionsOf } from "./study.js";
import { type Paint, paintFor, print, printNext } from "./terminal/print.js";
import { widest } from "./terminal/progress.js";
import { printDiagnostics, withErrorReporting } from "./terminal/report-errors.js";

type Flags = Folders & ParameterFlags;

/** The command `status`. */
export function status(): Command {
  const command = describeCommand(new Command("status"), "status");
  for (const option of parameterOptions) command.addOption(option);
  return command.action((flags: Flags, command: Command) => withErrorReporting(() => showStatus(flags, command)));
}

/** @returns false when the next run would be refused */
function showStatus(flags: Flags, command: Command): boolean {
  const { lines, isUpToDate } = findStatus(flags, paintFor(process.stdout));
  // A run that would be refused is no advice: why it would be comes first.
  const refusal = isUpToDate ? undefined : whyRefused(flags);
  if (refusal !== undefined) printDiagnostics(refusal.diagnostics);
  for (const line of lines) print(line);
  if (refusal === undefined) {
    if (isUpToDate) print("nothing to do");
    else printNext(commandAgain("npm start", command));
  }
  return refusal === undefined;
}

function whyRefused(flags: Flags): InputError | undefined {
  try {
    checkReplaced(runOptionsOf(flags));
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** More reasons than these make a wall of a line. */
const mostReasons = 3;

/** @example shorten(["a changed", "b changed", "c changed", "d changed", "e changed"]) // "a changed; b changed; c changed; and 2 more" */
export function shorten(reasons: readonly string[]): string {
  const more = reasons.length - mostReasons;
  // One left out would save no more than its own place.
  if (more < 2) return reasons.join("; ");
  return [...reasons.slice(0, mostReasons), `and ${more} more`].join("; ");
}

/** What is out of date in a folder of results, a line per stage, and whether anything is. */
export function findStatus(flags: Flags, paint: Paint): { lines: string[]; isUpToDate: boolean } {
  const { stages, ...options } = runOptionsOf(flags);
  const plan = planStages(stages, options);
  const width = widest(plan.map(({ stage }) => stage));
  const planned = plan.map(({ stage, state, because }) => {
    const painted = paint(state === "up to date" ? "green" : "yellow", state);
    return `${stage.padEnd(width)}   ${painted}${because.length === 0 ? "" : `: ${shorten(because)}`}`;
  });
  const untracked = describeUntrackedOutputs(listUntrackedOutputs(stages, flags.out), join(flags.out, "/"));
  const lock = describeLock(flags.out);
  return {
    lines: [...planned, ...(lock === undefined ? [] : [lock]), ...untracked],
    isUpToDate: plan.every(({ state }) => state === "up to date"),
  };
}
