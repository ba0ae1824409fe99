import type { Command } from "commander";
import { printError } from "../terminal/print.js";
import { type CommandName, summaries } from "./summaries.js";

/** Gives a command how it is called, its line of help, and messages in the style of all others. */
export function nameCommand(command: Command, name: CommandName): Command {
  const called = name === "start" ? "npm start" : `npm run ${name}`;
  return command
    .description(summaries[name])
    .configureHelp({ commandUsage: () => `${called} -- ${command.usage()}` })
    .showHelpAfterError(`(${called} -- --help lists the options)`)
    .configureOutput({
      outputError: (text) => printError(text.replace(/^error: /, "").trimEnd()),
      writeErr: (text) => printError(text.trimEnd()),
    });
}
