import type { Form } from "../../instrument/form/form.js";
import { type FormFields, fieldsOfForm } from "../../instrument/form/form-fields.js";
import { type FormLint, lintForm } from "../../instrument/form/lint-form.js";
import { readForm } from "../../instrument/form/read-form.js";
import { didYouMean } from "../../lib/did-you-mean.js";
import { formatDiagnostic, InputError, throwIfAny } from "../../lib/errors.js";
import { plural } from "../../lib/format-number.js";
import { isArchive, readWorkbook } from "../../lib/tables/read-workbook.js";

interface HowSound {
  /** The question that names the case. */
  readonly caseName: string | undefined;
  /** Questions that are kept though they seem to be about a person. */
  readonly kept?: readonly string[];
  /** What to do where the form has no such question. */
  readonly remedy?: string;
}

/**
 * A form of which a study can be made, and what its author should know.
 *
 * @throws InputError with every error of the form
 */
export function readSoundForm(
  bytes: Uint8Array,
  file: string,
  { caseName, kept = [], remedy }: HowSound,
): { readonly form: Form; readonly found: FormFields; readonly lint: FormLint } {
  if (!isArchive(bytes))
    throw new InputError([
      { file, message: "expected a form as .xlsx (XLSForm), but found no workbook; save it as .xlsx" },
    ]);
  const form = readForm(readWorkbook(bytes, file), file);
  const lint = lintForm(form, file);
  throwIfAny(lint.errors);
  const found = fieldsOfForm(form, caseName, kept);
  if (found !== undefined && found.fields.length > 0) return { form, found, lint };
  const names = form.questions.map(({ name }) => name);
  const of = (message: string) => new InputError([{ file, sheet: "survey", message }]);
  if (found !== undefined)
    throw of(
      `expected questions on the cases, but found none beside ${JSON.stringify(found.caseQuestion.name)}, which names them; name another question with --case-column NAME, or keep one that was taken for personal with --keep NAME`,
    );
  if (caseName === undefined)
    throw of(
      `expected a question that names the case, in words or as a choice, but found none; say which does with --case-column NAME: ${names.join(", ")}`,
    );
  const message = `expected a question that names the case, but found none called ${JSON.stringify(caseName)}${didYouMean(caseName, names)}`;
  throw of(`${message}; its questions are ${names.join(", ")}${remedy === undefined ? "" : `; ${remedy}`}`);
}

/** The warnings for people, a line each. */
export function formatLint({ warnings }: FormLint): string[] {
  if (warnings.length === 0) return [];
  return ["", `${plural(warnings.length, "remark")} on the form:`, ...warnings.map(formatDiagnostic)];
}
