import type { Diagnostic } from "../../lib/errors.js";
import type { FormChange } from "../../schemas/index.js";
import type { Choice, Form, Labels } from "./form.js";

/** A form of a study, with its rank among those of its waves, from 1. */
export interface NumberedForm {
  readonly number: number;
  readonly file: string;
  readonly form: Form;
}

/** A question as a form asks it. */
export interface Asked {
  readonly name: string;
  readonly type: string;
  readonly labels: Labels;
  readonly hints: Labels;
  readonly relevant: string;
  readonly choices: readonly Choice[];
  /** Choices of earlier forms that this one lacks. */
  readonly former: readonly Choice[];
  readonly row: number;
  /** The form that asked it last. */
  readonly file: string;
  readonly form: number;
  /** Whether its answers name the case. */
  readonly isCase: boolean;
}

/** What a form has otherwise than those before: in words for people, and what nobody decided. */
export interface Differences {
  readonly notes: readonly string[];
  readonly undecided: readonly Diagnostic[];
  /** The decisions that a difference calls for. */
  readonly used: readonly FormChange[];
}

/** Finds the decision on something, by what it may say of it. */
export type Decide = (question: string, choice: string, ...changes: FormChange["change"][]) => FormChange | undefined;

export interface Comparison {
  readonly form: NumberedForm;
  readonly decide: Decide;
  /** What messages call the file of decisions. */
  readonly decisions: string;
}

/** Whether labels differ in a language that both have; blanks, capitals, quotes and marks at the end of a question do not count. */
export function haveOtherWords(one: Labels, other: Labels): boolean {
  return differing(one, other) !== undefined;
}

/** The labels in the first language in which they differ. */
export function wordsThatDiffer(one: Labels, other: Labels): readonly [string, string] {
  const language = differing(one, other) ?? "";
  return [one[language] ?? "", other[language] ?? ""];
}

function differing(one: Labels, other: Labels): string | undefined {
  const plain = (text: string) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s?؟:!’'"«»“”]+/gu, "");
  return Object.entries(one).find(([language, text]) => {
    const words = other[language] ?? "";
    return text !== "" && words !== "" && plain(text) !== plain(words);
  })?.[0];
}

export const quoted = (text: string) => JSON.stringify(text);

/** The row of decisions that says so, as a person would add it. */
export function rowFor({ form }: Comparison, ...cells: readonly string[]): string {
  const [question = "", choice = "", change = "", into = ""] = cells;
  return `"${form.number},${question},${choice},${change},${into},REASON"`;
}

export function noted(...notes: readonly string[]): Differences {
  return { notes, undecided: [], used: [] };
}

export function undecided(...found: readonly Diagnostic[]): Differences {
  return { notes: [], undecided: found, used: [] };
}

export function join(parts: readonly Differences[]): Differences {
  return {
    notes: parts.flatMap(({ notes }) => notes),
    undecided: parts.flatMap((part) => part.undecided),
    used: parts.flatMap(({ used }) => used),
  };
}
