import { z } from "zod";
import { formatOf, recordFormat } from "../lib/tables/table-format.js";
import { table } from "../runner/artifact.js";
import { type Code, codesOf, splitList } from "./codes.js";
import { Slug, Text } from "./primitives.js";

const fieldTypes = ["code", "codes", "year", "number", "place", "text"] as const;

/** What a field is to figures and places, and the type that it must have for that. A study has one field of each role at most. */
export const roleTypes = {
  year: "year",
  place: "place",
  region: "code",
  label: "code",
  category: "code",
} as const satisfies Readonly<Record<string, (typeof fieldTypes)[number]>>;
export type Role = keyof typeof roleTypes;
export const roles = Object.keys(roleTypes) as Role[];

/** A column that a codebook may leave out. */
const optional = Text.default("");
const codeList = "separated by ;";

export const Field = z
  .strictObject({
    field: Slug.describe("id of the field"),
    label: Text.min(1).describe("name of the field"),
    short_label: optional.describe(
      "shorter name, for headings of narrow columns; a soft hyphen marks where it may break",
    ),
    published_as: optional.describe("header of its column in the survey's tables, where that is not the label"),
    type: z.enum(fieldTypes).describe("type of value; codes is a set of codes"),
    codes: optional.describe(`pairs code=Label, ${codeList}`),
    short_codes: optional.describe(`shorter labels of codes, for the map: pairs code=Label, ${codeList}`),
    yes: optional.describe(`codes that mean yes, ${codeList}`),
    pending: optional.describe(`codes that mean not yet, ${codeList}`),
    role: z
      .enum(["", ...roles])
      .default("")
      .describe(
        "what the field is to figures: year of creation; place of the case; region; label, which fills the map's marks; category, which the map adds to each name",
      ),
    block: z
      .union([Slug, z.literal("")])
      .default("")
      .describe("block of yes/no fields to which it belongs, as study.json names it"),
    scope: z
      .enum(["", "case", "context"])
      .default("")
      .describe("context where the field is asked once, of what surrounds the cases, and not of each case"),
    unit: optional.describe("unit of a number"),
    questionnaire_item: optional.describe("item of the questionnaire that asks it"),
    nature: z.enum(["fixed", "time_varying"]).describe("whether the value can change over time"),
    valid_years: z.string().regex(/^\d*$/, "a whole number of years, or empty").default("").meta({
      description: "for how long a dated statement is admissible; empty where the field is fixed",
      unit: "year",
      fieldType: "integer",
    }),
    validity_reason: optional.describe("reason for that term"),
    description: optional.describe("definition of the field"),
  })
  .catchall(Text)
  .meta({ translated: ["label", "short_label", "codes", "short_codes", "unit", "description"] });
export type Field = z.infer<typeof Field>;

/** Every field, also those of the context. */
export const wholeCodebook = table({ role: "codebook" }, Field, ["field"], "one row per field");
/** The fields that are asked of each case. */
export const codebook: typeof wholeCodebook = {
  ...wholeCodebook,
  parse: (bytes, file, options) => {
    const all = wholeCodebook.parse(bytes, file, options);
    return recordFormat(
      all.filter(({ scope }) => scope !== "context"),
      formatOf(all),
    );
  },
};
/** The case that stands for what surrounds the cases: statements on fields of the context are made of it. */
export const contextCase = "_all";

type Coded = Pick<Field, "codes" | "yes" | "pending">;

/** @example fieldWithRole(codebook, "place")?.field // "city" */
export function fieldWithRole(codebook: readonly Field[], role: Role): Field | undefined {
  return codebook.find((field) => field.role === role);
}

/** The id of the field with a role; empty, which no field has, where there is none. */
export function idWithRole(codebook: readonly Field[], role: Role): string {
  return fieldWithRole(codebook, role)?.field ?? "";
}

/** The yes/no fields of a block, in the codebook's order. */
export function fieldsOfBlock(codebook: readonly Field[], block: string): Field[] {
  return codebook.filter((field) => block !== "" && field.block === block);
}

/** The blocks of a codebook, in its order. */
export function blocksOf(codebook: readonly Field[]): string[] {
  return [...new Set(codebook.map(({ block }) => block))].filter((block) => block !== "");
}

export type Meaning = "yes" | "pending" | "no" | "";

/** What a value means where a field's codes say yes: no is any other code, and empty is a missing or open value. */
export function meaningOf(field: Coded, value: string): Meaning {
  if (splitList(field.yes).includes(value)) return "yes";
  if (splitList(field.pending).includes(value)) return "pending";
  return codesOf(field).some(({ code }) => code === value) ? "no" : "";
}

/** The codes of a field that mean the same. @example codesMeaning(licence, "pending") // [{ code: "asked", label: "Asked for" }] */
export function codesMeaning(field: Coded, meaning: Exclude<Meaning, "">): Code[] {
  return codesOf(field).filter(({ code }) => meaningOf(field, code) === meaning);
}

type Translated = "label" | "short_label" | "codes" | "short_codes" | "unit" | "description";

/** A text of a field in a language, or as the plain column has it. @example translated(field, "label", "fr") // "Ville" */
export function translated(field: Field, column: Translated, language: string): string {
  return field[`${column}::${language}`] || field[column];
}
