import { join, relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { nameCommand } from "./name-command.js";
import type { CommandName } from "./summaries.js";

/** The folder of package.json, with `data/`, `outputs/` and `pipeline/` in it. */
export const root = resolve(__dirname, "../../..");

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

/** How a person runs the analysis of a study: another one has results of its own, beside it. */
export function startCommand(study: string): string {
  if (resolve(study) === join(root, "data")) return "npm start";
  return `npm start -- --study ${quote(study)} --out ${quote(resultsBeside(study))}`;
}

/** @example resultsBeside("my-study/") // "my-study-results" */
export function resultsBeside(study: string): string {
  return `${study.replace(/(?<=.)\/+$/, "")}-results`;
}

/** As a shell takes it for one word. */
function quote(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
