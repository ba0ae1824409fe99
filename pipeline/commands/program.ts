import { Command, CommanderError } from "commander";
import { check } from "./check.js";
import { compare } from "./compare.js";
import { decide } from "./decide.js";
import { figures } from "./figures.js";
import { help } from "./help.js";
import { importExport } from "./import.js";
import { newStudy } from "./new.js";
import { report } from "./report.js";
import { run } from "./run.js";
import { status } from "./status.js";
import { withErrorReporting } from "./terminal/report-errors.js";
import { why } from "./why.js";

/**
 * All commands.
 *
 * @param words what follows the program's name on the command line, as `["why", "alpha"]`
 */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  const program = new Command("npm start --").helpCommand(false).exitOverride();
  for (const [index, command] of [
    run(),
    decide(),
    status(),
    why(),
    figures(),
    report(),
    check(),
    compare(),
    newStudy(),
    importExport(),
    help(),
  ].entries())
    program.addCommand(command.exitOverride(), { isDefault: index === 0 });
  await withErrorReporting(async () => {
    try {
      await program.parseAsync(words, { from: "user" });
    } catch (error) {
      // Help, or a message that commander has printed.
      if (!(error instanceof CommanderError)) throw error;
      process.exitCode = error.exitCode;
    }
  });
}
