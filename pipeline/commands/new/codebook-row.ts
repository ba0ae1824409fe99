import { type Labels, labelIn } from "../../instrument/form/form.js";
import type { FormField } from "../../instrument/form/form-fields.js";
import { makeUnique } from "../../lib/slug.js";

/** What people call an answer of a block until somebody names it better. */
export const blockNouns = {
  en: { one: "answer", many: "answers" },
  fr: { one: "réponse", many: "réponses", gender: "f" },
};

/**
 * The row of the codebook that a field of a form is, by column.
 *
 * @param languages of the codebook's labels; the first is that of the plain columns
 */
export function codebookRow(field: FormField, label: string, languages: readonly string[]): Record<string, string> {
  const others = languages.slice(1);
  return {
    ...{ field: field.field, label, published_as: field.header, type: field.type, codes: codesIn(field, languages) },
    ...{ yes: field.yes, block: field.block, unit: field.unit, nature: "fixed", description: field.description },
    ...Object.fromEntries(others.map((code) => [`label::${code}`, field.labels[code] ?? ""])),
    ...Object.fromEntries(others.map((code) => [`codes::${code}`, codesInto(field.codes, code)])),
  };
}

function codesIn({ codes }: FormField, languages: readonly string[]): string {
  const labels = makeUnique(
    codes.map(({ code, labels }) => plainLabel(labelIn(labels, languages)) || code),
    " ",
  );
  return codes.map(({ code }, at) => `${code}=${labels[at]}`).join(";");
}

/** The codes that have a label in this language, as a list with these labels. */
export function codesInto(codes: FormField["codes"], language: string): string {
  const known = codes.filter(({ labels }) => labels[language]);
  return known.map(({ code, labels }) => `${code}=${plainLabel((labels as Labels)[language] ?? "")}`).join(";");
}

/** What a list of codes can hold. */
export function plainLabel(label: string): string {
  return label.replace(/;/g, ",").replace(/\n/g, " ");
}
