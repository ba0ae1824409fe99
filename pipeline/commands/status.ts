import { join } from "node:path";
import { Command } from "commander";
import { describeLock } from "../runner/lock.js";
import { planStages } from "../runner/plan.js";
import { describeUntrackedOutputs, listUntrackedOutputs } from "../runner/untracked-outputs.js";
import { checkReplaced } from "./check-replaced.js";
import { commandAgain, describeCommand, type Folders } from "./options.js";
import { widest } from "./progress.js";
import { withErrorReporting } from "./report-errors.js";
import { type ParameterFlags, parameterOptions } from "./setting-options.js";
import { runOptionsOf } from "./study.js";
import { type Paint, paintFor, print } from "./terminal.js";

type Flags = Folders & ParameterFlags;

/** The command `status`. */
export function status(): Command {
  const command = describeCommand(new Command("status"), "status");
  for (const option of parameterOptions) command.addOption(option);
  return command.action((flags: Flags, command: Command) => withErrorReporting(() => showStatus(flags, command)));
}

function showStatus(flags: Flags, command: Command): void {
  const { lines, isUpToDate } = findStatus(flags, paintFor(process.stdout));
  for (const line of lines) print(line);
  // A run that would be refused is no advice: this explains instead.
  if (!isUpToDate) checkReplaced(runOptionsOf(flags));
  print(isUpToDate ? "nothing to do" : `next: ${commandAgain("npm start", command)}`);
}

/** What is out of date in a folder of results, a line per stage, and whether anything is. */
export function findStatus(flags: Flags, paint: Paint): { lines: string[]; isUpToDate: boolean } {
  const { stages, ...options } = runOptionsOf(flags);
  const plan = planStages(stages, options);
  const width = widest(plan.map(({ stage }) => stage));
  const planned = plan.map(({ stage, state, because }) => {
    const painted = paint(state === "up to date" ? "green" : "yellow", state);
    return `${stage.padEnd(width)}   ${painted}${because.length === 0 ? "" : `: ${because.join("; ")}`}`;
  });
  const untracked = describeUntrackedOutputs(listUntrackedOutputs(stages, flags.out), join(flags.out, "/"));
  const lock = describeLock(flags.out);
  return {
    lines: [...planned, ...(lock === undefined ? [] : [lock]), ...untracked],
    isUpToDate: plan.every(({ state }) => state === "up to date"),
  };
}
