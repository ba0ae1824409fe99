import { z } from "zod";
import { formatOf, recordFormat } from "../../lib/tables/table-format.js";
import { table } from "../../runner/artifact.js";
import { Slug, Text } from "../primitives.js";

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
