import { ascendingBy } from "../../lib/collections.js";
import type { FormChange } from "./form-changes.js";

/**
 * What a choice of a form is called in the codebook: without accents, and letters of other alphabets by their number in Unicode, so that
 * different words are different codes.
 *
 * @example codeOf("très.bon") // "tres_bon"
 * @example codeOf("لا") // "u644u627"
 */
export function codeOf(choice: string): string {
  return choice
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_-]/gu, (letter) =>
      /[\p{L}\p{N}]/u.test(letter) ? `u${letter.codePointAt(0)?.toString(16)}` : "_",
    );
}

/** Whether a decision names a form's choice, of this question or of every one. */
export function isOnChoice({ question, choice }: FormChange, asked: string, name: string): boolean {
  return (question === asked || question === "*") && choice !== "" && codeOf(choice) === codeOf(name);
}

interface Named {
  readonly question: string;
  readonly choice: string;
  /** The decisions by which the choice counts as another, in the order of the forms. */
  readonly merged: readonly FormChange[];
}

/** What the last form calls a question and a choice of an earlier one; an empty choice asks for the question alone. */
export function nameNow(decisions: readonly FormChange[], asked: string, option: string): Named {
  // A choice's row names its question as the form before did, so it comes before that question's own.
  const rows = decisions
    .filter(({ change }) => change === "renamed" || change === "merged")
    .sort(ascendingBy(({ form, choice }) => [form, choice === "" ? 1 : 0]));
  let [question, choice] = [asked, option];
  const merged: FormChange[] = [];
  let moved = 0;
  for (const row of rows) {
    if (row.choice === "") question = row.question === question ? row.into : question;
    // One form moves a choice once: where two choices change names with each other, neither goes back.
    else if (choice !== "" && row.form !== moved && isOnChoice(row, question, choice)) {
      [choice, moved] = [row.into, row.form];
      if (row.change === "merged") merged.push(row);
    }
  }
  return { question, choice, merged };
}
