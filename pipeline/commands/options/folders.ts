import { join, relative } from "node:path";
import { type Command, Option } from "commander";
import { nameCommand } from "./name-command.js";
import { quote, root } from "./start-command.js";
import type { CommandName } from "./summaries.js";

export { root } from "./start-command.js";

/** The options of every command. */
export interface Folders {
  readonly study: string;
  readonly out: string;
}

/** A command with its name, as `nameCommand` gives it, and the options that name the study and its results. */
export function describeCommand(command: Command, name: CommandName): Command {
  return nameCommand(command, name)
    .addOption(studyFolder())
    .addOption(new Option("--out <folder>", "where the results are").default(fromHere("outputs"), "outputs"));
}

/** The option that names the study. */
export function studyFolder(): Option {
  return new Option("--study <folder>", "another study: a folder shaped like data/").default(fromHere("data"), "data");
}

/** As a person would name it from the current folder, since messages name files by the folder that was given. */
function fromHere(folder: string): string {
  return relative("", join(root, folder)) || ".";
}

/** How a person gives the command again, with the options given now but those left out. */
export function commandAgain(called: string, command: Command, but: readonly string[] = []): string {
  const given = command.options.filter(
    (option) => command.getOptionValueSource(option.attributeName()) === "cli" && !but.includes(option.attributeName()),
  );
  const words = given.flatMap((option) => {
    const value: unknown = command.getOptionValue(option.attributeName());
    const repeated: readonly unknown[] = Array.isArray(value) ? value : [value];
    return repeated.flatMap((one) => [option.long ?? "", ...(typeof one === "string" ? [quote(one)] : [])]);
  });
  return words.length === 0 ? called : `${called}${called.includes(" -- ") ? "" : " --"} ${words.join(" ")}`;
}
