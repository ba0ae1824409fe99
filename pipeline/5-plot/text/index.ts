import { InputError } from "../../lib/errors.js";
import { type Code, codesOf } from "../../schemas/codes.js";
import { categoriesOf, type Field, formatValue, optionsOf, type ParsedValue, parseValue } from "../../schemas/index.js";
import { codesFr } from "./codes-fr.js";
import type { ReasonField } from "./en/reasons.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import { typeset } from "./typeset.js";
import type { Words } from "./words.js";

export type { Words } from "./words.js";

const words = { en: typeset(en), fr: typeset<Words>(fr) };
export type Language = keyof typeof words;
export const languages = Object.keys(words) as Language[];

/** The words of a language with its names for the fields and codes of a study. */
export interface Texts extends Words {
  readonly language: Language;
  /** What people call a field. */
  field(field: string): string;
  /** The codes of a field, in the codebook's order. */
  codes(field: string): Code[];
  /** What a sentence about a reason needs to know of its field. */
  reasonField(field: string): ReasonField;
  /** What numbers of a field count, as the codebook has it. */
  unit(field: string): string;
  /** What the text of a value means, by the type of its field. */
  parse(field: string, value: string): ParsedValue;
  /** What people call a value; `a|b` is one of these, `a+b` is all of these. */
  label(field: string, value: string): string;
}

/**
 * The texts of figures about a study. English takes the codebook's own labels, French those of codes-fr.ts.
 *
 * @throws InputError that names every label that the language lacks
 */
export function textsFor(language: Language, codebook: readonly Field[]): Texts {
  const labels = language === "en" ? labelsOf(codebook) : frenchLabels(codebook);
  const spoken = words[language];
  const labelFor = (key: string) => labels.get(key) ?? key.slice(key.indexOf(".") + 1);
  const byName = new Map(codebook.map((row) => [row.field, row]));
  return {
    ...spoken,
    language,
    field: labelFor,
    codes: (field) =>
      codesOf(byName.get(field) ?? { codes: "" }).map(({ code }) => ({ code, label: labelFor(`${field}.${code}`) })),
    reasonField: (field) => ({ label: labelFor(field), valid_years: byName.get(field)?.valid_years ?? "" }),
    unit: (field) => byName.get(field)?.unit ?? "",
    parse: (field, value) => parseValue(byName.get(field)?.type ?? "text", value),
    label: (field, value) => {
      const row = byName.get(field);
      if (row?.type === "place") return optionsOf(parseValue("place", value)).map(formatValue).join(spoken.common.or);
      if (!row || row.codes === "") return value;
      const labelled = (option: ParsedValue) =>
        categoriesOf(option)
          .map((code) => labelFor(`${field}.${code}`))
          .join(", ");
      return optionsOf(parseValue(row.type, value)).map(labelled).join(spoken.common.or);
    },
  };
}

/** Every field and code of a codebook, as `field` and `field.code`, with the codebook's label. */
export function labelsOf(codebook: readonly Field[]): Map<string, string> {
  return new Map(
    codebook.flatMap((row) => [
      [row.field, row.label] as const,
      ...codesOf(row).map(({ code, label }) => [`${row.field}.${code}`, label] as const),
    ]),
  );
}

function frenchLabels(codebook: readonly Field[]): Map<string, string> {
  const missing = [...labelsOf(codebook).keys()].filter((key) => !Object.hasOwn(codesFr, key));
  if (missing.length === 0) return new Map(Object.entries(codesFr));
  const message = `expected a French label for every field and code of the codebook, but found none for ${missing.join(", ")}; add them there, or draw in English`;
  throw new InputError([{ file: "pipeline/5-plot/text/codes-fr.ts", message }]);
}
