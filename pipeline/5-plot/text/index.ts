import { distinct } from "../../lib/collections.js";
import { type Code, codesOf } from "../../schemas/codes.js";
import {
  categoriesOf,
  codesMeaning,
  type Field,
  fieldsOfBlock,
  formatValue,
  type Localised,
  type Meaning,
  type Noun,
  nounIn,
  optionsOf,
  type ParsedValue,
  parseValue,
  type Study,
  textIn,
  translated,
} from "../../schemas/index.js";
import type { ReasonField } from "./en/reasons.js";
import { en } from "./en.js";
import { fr } from "./fr.js";
import { labelsIn, type Named } from "./labels.js";
import { type Sides, sidesOf } from "./sides.js";
import { typeset } from "./typeset.js";
import type { Words } from "./words.js";

export type { Named } from "./labels.js";
export type { Words } from "./words.js";

const words = { en, fr } satisfies Record<string, (noun: Noun, sides: Sides) => Words>;
export type Language = keyof typeof words;
export const languages = Object.keys(words) as Language[];

/** The words of a language with its names for the fields and codes of a study. */
export interface Texts extends Words {
  readonly language: Language;
  /** What the study has, so that nothing is said of what it has not. */
  readonly sides: Sides;
  /** A study's own text in this language, or as the study has it. */
  own(text: Localised): string;
  /** What people call a field. */
  field(field: string): string;
  /** The same, for a narrow column: a soft hyphen marks where it may break. */
  shortField(field: string): string;
  /** The codes of a field, in the codebook's order. */
  codes(field: string): Code[];
  /** What people call one field of a block. */
  item(block: string): Noun;
  /** What people call a meaning in a block: its codes' label where all its fields share one, else yes, not yet or no. */
  answer(block: string, meaning: Exclude<Meaning, "">): string;
  /** What a sentence about a reason needs to know of its field. */
  reasonField(field: string): ReasonField;
  /** What numbers of a field count, as the codebook has it. */
  unit(field: string): string;
  /** What people call a kind of source. */
  kind(kind: string): string;
  /** What the text of a value means, by the type of its field. */
  parse(field: string, value: string): ParsedValue;
  /** What people call a value; `a|b` is one of these, `a+b` is all of these. */
  label(field: string, value: string): string;
  /** The same in as few words as the codebook has. */
  shortLabel(field: string, value: string): string;
}

/** The language in which a study's own figures and page are drawn: the first of its languages that the program has, else English. */
export function mainLanguage({ languages: own }: Pick<Study, "languages">): Language {
  return own.flatMap((one) => languages.filter((language) => language === one))[0] ?? "en";
}

/** The words of a language for a study. Labels that the codebook does not have in this language stay as it has them. */
export function textsFor(language: Language, named: Named): Texts {
  const { codebook, study } = named;
  const noun = nounIn(study.case, language) ?? { one: "case", many: "cases", gender: "m" };
  const sides = sidesOf(named);
  const spoken = typeset(words[language](noun, sides));
  const byName = new Map(codebook.map((row) => [row.field, row]));
  const labels = labelsIn(language, named);
  const labelWith = (field: string, value: string, label: (code: string) => string) => {
    const row = byName.get(field);
    return row === undefined ? value : formatLabelled(row, value, label, spoken.common.or);
  };
  return {
    ...spoken,
    language,
    sides,
    own: (text) => typeset(textIn(text, language)),
    field: labels.field,
    shortField: labels.shortField,
    codes: labels.codes,
    item: (block) => nounIn(study.blocks[block] ?? {}, language) ?? { one: block, many: block, gender: "m" },
    answer: (block, meaning) => {
      const found = fieldsOfBlock(codebook, block).flatMap((field) =>
        codesMeaning(field, meaning).map(({ code }) => labels.code(field.field, code)),
      );
      const [only, ...others] = distinct(found);
      return only === undefined || others.length > 0 ? spoken.common[meaning] : only;
    },
    reasonField: (field) => ({ label: labels.field(field), valid_years: byName.get(field)?.valid_years ?? "" }),
    unit: (field) => {
      const row = byName.get(field);
      return row === undefined ? "" : translated(row, "unit", language);
    },
    kind: (kind) => {
      const common: Readonly<Record<string, string>> = spoken.report.kind;
      return textIn(study.source_kinds[kind] ?? common[kind] ?? kind.replaceAll("_", " "), language);
    },
    parse: (field, value) => parseValue(byName.get(field)?.type ?? "text", value),
    label: (field, value) => labelWith(field, value, (code) => labels.code(field, code)),
    shortLabel: (field, value) => labelWith(field, value, (code) => labels.shortCode(field, code)),
  };
}

/** The text of a value with its codes as they are called. */
function formatLabelled(row: Field, value: string, label: (code: string) => string, or: string): string {
  if (row.type === "place") return optionsOf(parseValue("place", value)).map(formatValue).join(or);
  if (row.codes === "") return value;
  return optionsOf(parseValue(row.type, value))
    .map((option) => categoriesOf(option).map(label).join(", "))
    .join(or);
}

/** The fields and codes that have no label in a language, as `field` and `field.code`; none in the codebook's own language. */
export function untranslated(language: Language, { codebook, study }: Named): string[] {
  if (study.languages[0] === language) return [];
  return codebook.flatMap((row) => {
    const labelled = codesOf({ codes: row[`codes::${language}`] ?? "" }).map(({ code }) => code);
    return [
      ...(row[`label::${language}`] ? [] : [row.field]),
      ...codesOf(row)
        .filter(({ code }) => !labelled.includes(code))
        .map(({ code }) => `${row.field}.${code}`),
    ];
  });
}
