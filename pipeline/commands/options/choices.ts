import { Option } from "commander";
import { didYouMean } from "../../lib/did-you-mean.js";
import { InputError } from "../../lib/errors.js";

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
