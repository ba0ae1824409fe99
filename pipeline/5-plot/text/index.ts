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
import { typeset } from "./typeset.js";
import type { Words } from "./words.js";

export type { Words } from "./words.js";

const words = { en, fr } satisfies Record<string, (noun: Noun) => Words>;
export type Language = keyof typeof words;
export const languages = Object.keys(words) as Language[];

/** What the texts of a study are made from: its codebook, and what it calls its cases and blocks. */
export interface Named {
  readonly codebook: readonly Field[];
  readonly study: Pick<Study, "languages" | "case" | "blocks" | "source_kinds">;
}

/** The words of a language with its names for the fields and codes of a study. */
export interface Texts extends Words {
  readonly language: Language;
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

/** The language in which a study's own figures and page are drawn: that of its codebook, or English where the program does not speak it. */
export function mainLanguage({ languages: [first] }: Pick<Study, "languages">): Language {
  return languages.find((language) => language === first) ?? "en";
}

/** The words of a language for a study. Labels that the codebook does not have in this language stay as it has them. */
export function textsFor(language: Language, { codebook, study }: Named): Texts {
  const noun = nounIn(study.case, language) ?? { one: "case", many: "cases", gender: "m" };
  const spoken = typeset(words[language](noun));
  const byName = new Map(codebook.map((row) => [row.field, row]));
  // Where a language has names but no short ones, its names are better than short ones of another language.
  const shortOf = (row: Field, column: "label" | "codes") => {
    const isOwn = study.languages[0] === language || !row[`${column}::${language}`];
    return row[`short_${column}::${language}`] || (isOwn ? row[`short_${column}`] : "");
  };
  const labelsOf = (field: string, textOf: (row: Field) => string) => {
    const row = byName.get(field);
    return new Map(row === undefined ? [] : codesOf({ codes: textOf(row) }).map(({ code, label }) => [code, label]));
  };
  const codes = (field: string): Code[] => {
    const own = labelsOf(field, (row) => translated(row, "codes", language));
    return codesOf(byName.get(field) ?? { codes: "" }).map(({ code, label }) => ({
      code,
      label: own.get(code) ?? label,
    }));
  };
  const fieldLabel = (field: string) => {
    const row = byName.get(field);
    return row === undefined ? field : translated(row, "label", language);
  };
  const labelWith = (field: string, value: string, label: (code: string) => string) => {
    const row = byName.get(field);
    if (row?.type === "place") return optionsOf(parseValue("place", value)).map(formatValue).join(spoken.common.or);
    if (row === undefined || row.codes === "") return value;
    return optionsOf(parseValue(row.type, value))
      .map((option) => categoriesOf(option).map(label).join(", "))
      .join(spoken.common.or);
  };
  const labelIn = (field: string) => {
    const labels = new Map(codes(field).map(({ code, label }) => [code, label]));
    return (code: string) => labels.get(code) ?? code;
  };
  return {
    ...spoken,
    language,
    own: (text) => typeset(textIn(text, language)),
    field: fieldLabel,
    shortField: (field) => {
      const row = byName.get(field);
      return (row && shortOf(row, "label")) || fieldLabel(field);
    },
    codes,
    item: (block) => nounIn(study.blocks[block] ?? {}, language) ?? { one: block, many: block, gender: "m" },
    answer: (block, meaning) => {
      const labels = fieldsOfBlock(codebook, block).flatMap((field) =>
        codesMeaning(field, meaning).map(({ code }) => labelIn(field.field)(code)),
      );
      const [only, ...others] = distinct(labels);
      return only === undefined || others.length > 0 ? spoken.common[meaning] : only;
    },
    reasonField: (field) => ({ label: fieldLabel(field), valid_years: byName.get(field)?.valid_years ?? "" }),
    unit: (field) => {
      const row = byName.get(field);
      return row === undefined ? "" : translated(row, "unit", language);
    },
    kind: (kind) =>
      textIn(
        study.source_kinds[kind] ??
          (spoken.report.kind as Readonly<Record<string, string>>)[kind] ??
          kind.replaceAll("_", " "),
        language,
      ),
    parse: (field, value) => parseValue(byName.get(field)?.type ?? "text", value),
    label: (field, value) => labelWith(field, value, labelIn(field)),
    shortLabel: (field, value) => {
      const [short, full] = [labelsOf(field, (row) => shortOf(row, "codes")), labelIn(field)];
      return labelWith(field, value, (code) => short.get(code) ?? full(code));
    },
  };
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
