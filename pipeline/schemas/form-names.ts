import { ascendingBy } from "../lib/collections.js";
import type { FormChange } from "./form-changes.js";

/** What a choice of a form is called in the codebook. @example codeOf("très.bon") // "tr_s_bon" */
export function codeOf(choice: string): string {
  return choice.replace(/[^A-Za-z0-9_-]/g, "_");
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
