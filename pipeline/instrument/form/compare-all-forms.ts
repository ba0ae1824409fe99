import type { Diagnostic } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import { type FormChange, isOnChoice } from "../../schemas/index.js";
import { askedIn, compareForms } from "./compare-forms.js";
import type { Asked, Decide, NumberedForm } from "./form-differences.js";
import { renamesOf } from "./renames.js";

/** Something that a form has otherwise than the one before. */
export interface FormNote {
  readonly form: number;
  readonly file: string;
  readonly note: string;
}

/** A line for people. */
export function formatFormNote({ form, file, note }: FormNote): string {
  return `form ${form} (${file}): ${note}`;
}

/** What the forms of a study have otherwise, and what is wrong: differences nobody decided, decisions that no difference calls for. */
export interface ComparedForms {
  readonly notes: readonly FormNote[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Each form of a study with those before it.
 *
 * @param caseName the question that names the case in the first form
 * @param kept questions that make fields though they seem to be about a person
 * @param file what messages call the file of decisions
 */
export function compareAllForms(
  forms: readonly NumberedForm[],
  decisions: readonly FormChange[],
  {
    caseName,
    kept = [],
    file,
  }: { readonly caseName: string; readonly kept?: readonly string[]; readonly file: string },
): ComparedForms {
  const used = new Set<FormChange>();
  const notes: FormNote[] = [];
  const diagnostics: Diagnostic[] = [];
  let known: readonly Asked[] = [];
  for (const form of forms) {
    const own = decisions.filter((row) => row.form === form.number);
    const earlier = renamesOf(decisions.filter((row) => row.form < form.number));
    const named = renamesOf(decisions.filter((row) => row.form <= form.number)).question(caseName);
    const asked = askedIn(form, named, kept);
    if (asked.length === 0) {
      const name = earlier.question(caseName);
      const message = `expected the question ${JSON.stringify(name)}, which names the case, but found none; ${rowForRename(form.number, name, file)}`;
      diagnostics.push({ file: form.file, sheet: "survey", column: "name", message });
      continue;
    }
    if (known.length > 0) {
      const decide: Decide = (question, choice, ...changes) =>
        own.find((row) => changes.includes(row.change) && isAbout(row, question, choice));
      const reused = asked.filter(({ name }) => isGivenAway(name, decisions, form.number));
      diagnostics.push(...reused.map(reusedName));
      const found = compareForms(known, asked, { form, decide, decisions: file });
      for (const row of found.used) used.add(row);
      diagnostics.push(...found.undecided);
      const same = found.undecided.length === 0 ? ["asks the same as the form before"] : [];
      const lines = found.notes.length > 0 ? found.notes : same;
      notes.push(...lines.map((note) => ({ form: form.number, file: form.file, note })));
    }
    known = goOn(known, asked, own);
  }
  // What is decided on the next form may be written before that comes.
  const idle = decisions.filter((row) => !used.has(row) && row.form !== forms.length + 1);
  return { notes, diagnostics: [...diagnostics, ...idle.map((row) => unused(row, forms.length, file))] };
}

/** What to do where a later form lacks a question under the name that it had. @param file what messages call the file of decisions */
export function rowForRename(form: number, question: string, file: string): string {
  return `where it was renamed, add "${form},${question},,renamed,ANOTHER,REASON" to ${file}`;
}

function isAbout(row: FormChange, question: string, choice: string): boolean {
  return choice === "" ? row.choice === "" && row.question === question : isOnChoice(row, question, choice);
}

/** What the forms so far ask: a question or choice that one leaves out may come back in a later one. */
function goOn(known: readonly Asked[], asked: readonly Asked[], own: readonly FormChange[]): Asked[] {
  const renamed = new Map(own.flatMap((row) => (isRename(row) ? [[row.question, row.into] as const] : [])));
  const still = known.filter(({ name }) => !asked.some((one) => one.name === name) && !renamed.has(name));
  const now = asked.map((question): Asked => {
    const before = known.find(({ name }) => (renamed.get(name) ?? name) === question.name);
    const former = [...(before?.choices ?? []), ...(before?.former ?? [])];
    return { ...question, former: former.filter(({ name }) => !question.choices.some((one) => one.name === name)) };
  });
  return [...still, ...now];
}

function isRename({ choice, change }: FormChange): boolean {
  return choice === "" && change === "renamed";
}

/** Whether an earlier form asked something under a name that was then changed. */
function isGivenAway(name: string, decisions: readonly FormChange[], form: number): boolean {
  const last = decisions.filter((row) => isRename(row) && row.question === name && row.form < form).at(-1);
  return last !== undefined && !decisions.some((row) => isRename(row) && row.into === name && row.form <= form);
}

function reusedName({ name, file, row }: Asked): Diagnostic {
  const message = `expected a name of its own, but found ${JSON.stringify(name)}, as an earlier form called a question that goes on under another; give it a name that no form had`;
  return { file, sheet: "survey", line: row, column: "name", message };
}

function unused(row: FormChange, forms: number, file: string): Diagnostic {
  const what = row.choice === "" ? row.question : `${row.choice} of ${row.question}`;
  const message =
    row.form > forms
      ? `expected a form from 2 to ${forms}, but found ${row.form}; correct it`
      : `expected ${what} to be ${row.change} in form ${row.form}, but found no such difference; remove the row`;
  return { ...whereIs(row, file), column: row.form > forms ? "form" : "change", message };
}
