import { didYouMean } from "../lib/did-you-mean.js";
import { InputError } from "../lib/errors.js";
import type { AnyStage } from "./stage.js";

export interface Range {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The places in the list of the first and the last stage that may run; a name may leave out its number.
 *
 * @throws InputError when a name is no stage's, or the first comes after the last
 */
export function selectStages(stages: readonly AnyStage[], { from, to }: Range): { first: number; last: number } {
  const names = stages.map(({ name }) => name);
  const first = from === undefined ? 0 : place(names, from, "--from");
  const last = to === undefined ? names.length - 1 : place(names, to, "--to");
  if (first > last && names.length > 0) {
    throw new InputError([
      { file: "--from", message: `expected ${names[last]}, as --to, or a stage before it, but found ${names[first]}` },
    ]);
  }
  return { first, last };
}

function place(names: readonly string[], given: string, option: string): number {
  const index = names.findIndex((name) => name === given || withoutNumber(name) === given);
  if (index >= 0) return index;
  const hint = didYouMean(given, names.map(withoutNumber));
  throw new InputError([
    {
      file: option,
      message: `expected one of ${names.map(withoutNumber).join(", ")}, but found ${JSON.stringify(given)}${hint}`,
    },
  ]);
}

function withoutNumber(name: string): string {
  return name.replace(/^\d+-/, "");
}
