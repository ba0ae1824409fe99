import { join, relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { z } from "zod";
import { didYouMean } from "../lib/did-you-mean.js";
import { InputError } from "../lib/errors.js";
import { type Parameters, policyNames } from "../schemas/index.js";
import { nameCommand } from "./name-command.js";
import type { CommandName } from "./summaries.js";

/** The folder of package.json, with `data/`, `outputs/` and `pipeline/` in it. */
export const root = resolve(__dirname, "../..");

/** The options of every command. */
export interface Folders {
  readonly study: string;
  readonly out: string;
}

/** Options that stand in for one of the study's parameters. */
export interface ParameterFlags {
  readonly asOf?: string;
  readonly policy?: Parameters["policy"];
  readonly mapLine?: string;
}

export const asOf = new Option("--as-of <day>", "another reference date than study.json's, as 2020-12-31").argParser(
  readDay,
);
export const policy = oneOf("--policy <name>", "another rule for sources that disagree", policyNames);
export const mapLine = new Option("--map-line <line=style>", "another style for a line of the map, as border=solid");

export const parametersOf = (flags: ParameterFlags): Partial<Parameters> => ({
  ...(flags.asOf !== undefined && { reference_date: flags.asOf }),
  ...(flags.policy !== undefined && { policy: flags.policy }),
  ...(flags.mapLine !== undefined && { map_line: flags.mapLine }),
});

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

/**
 * An option that takes one of several words.
 *
 * @throws InputError, on parsing, with the nearest of them
 */
export function oneOf<T extends string>(flags: string, description: string, known: readonly T[]): Option {
  const option = new Option(flags, description).choices(known);
  return option.argParser((word) => readWord(word, known, option.long ?? flags));
}

/** The same for a list with commas; a word given twice counts once. */
export function someOf<T extends string>(flags: string, description: string, known: readonly T[]): Option {
  const option = new Option(flags, `${description}: ${known.join(", ")}`).default(known, "all");
  return option.argParser((text) => [
    ...new Set(text.split(",").map((word) => readWord(word, known, option.long ?? flags))),
  ]);
}

/** @throws InputError when the word is not one of those known */
export function readWord<T extends string>(word: string, known: readonly T[], option: string): T {
  const found = known.find((name) => name === word);
  if (found !== undefined) return found;
  throw unexpected(option, `one of ${known.join(", ")}`, word, didYouMean(word, known));
}

/**
 * What to throw for a word that an option cannot take.
 *
 * @example throw unexpected("--as-of", "a date as 2020-12-31", "today") // --as-of: expected a date as 2020-12-31, but found "today"
 */
export function unexpected(option: string, expected: string, found: string, hint = ""): InputError {
  return optionError(option, `expected ${expected}, but found ${JSON.stringify(found)}${hint}`);
}

export function optionError(option: string, message: string): InputError {
  return new InputError([{ file: option, message }]);
}

function readDay(word: string): string {
  if (z.iso.date().safeParse(word).success) return word;
  throw unexpected("--as-of", "a date as 2020-12-31", word);
}

/** How a person gives the command again, with the options given now but those left out. */
export function commandAgain(called: string, command: Command, but: readonly string[] = []): string {
  const given = command.options.filter(
    (option) => command.getOptionValueSource(option.attributeName()) === "cli" && !but.includes(option.attributeName()),
  );
  const words = given.flatMap((option) => {
    const value: unknown = command.getOptionValue(option.attributeName());
    return [option.long ?? "", ...(typeof value === "string" ? [quote(value)] : [])];
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
