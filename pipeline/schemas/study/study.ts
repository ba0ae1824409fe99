import { z } from "zod";
import { locales } from "../../lib/tables/locale.js";
import { document, sheet, table } from "../../runner/artifact.js";
import { InputRole, Note, PartialDate, Slug, SourceId, Text, YesNo } from "../primitives.js";
import { FigureSpec } from "./figures.js";
import { Language, Localised, Nouns } from "./languages.js";
import { MapStudy } from "./map.js";
import { PackageStudy } from "./package.js";
import { Settings } from "./settings.js";

/** What can be chosen without changing a source. A stage names those that it depends on: `Parameters.pick({ policy: true })`. */
export const Parameters = z.strictObject({
  ...Settings.shape,
  shapefile_encoding: z.string().default("").describe("encoding of the shapefile; empty: as its .cpg states"),
  map_line: z
    .string()
    .regex(/^([a-z_][a-z0-9_]*=[a-z]+)?$/, "a line of the map and its style, as border=solid")
    .default("")
    .describe("another style for a line of the map, as border=solid; empty: as the map has it"),
  compared_with: z
    .union([z.literal(""), z.iso.date("a day that exists, as 2021-12-31")])
    .default("")
    .describe("reference date of an earlier wave, since which changes are reported; empty: none"),
});
export type Parameters = z.infer<typeof Parameters>;

const SurveyTable = z.strictObject({
  role: InputRole.describe("table of the survey that is read as a source, by its role among the inputs"),
  source_id: SourceId.describe("id of that source"),
  observed_from: PartialDate.optional().describe(
    "day, month or year of the first answers, from which on the table counts, if earlier than observed_on",
  ),
  observed_on: PartialDate.describe("day, month or year that the table describes"),
  case_column: z.string().describe("column that names the case"),
  submission_column: z
    .string()
    .optional()
    .describe(
      "column that identifies an answer, where a case may have several or none: blank cells then state nothing",
    ),
  date_column: z.string().optional().describe("column of the day of each answer, which counts before observed_on"),
  ignore: z.array(z.string()).default([]).describe("columns that are no field's and are not read"),
});
export type SurveyTable = z.infer<typeof SurveyTable>;

const Group = z.strictObject({
  id: Slug.describe("id of the group"),
  label: Localised.describe("name of the group"),
  cities: z.array(z.string()).min(1).describe("cities of the group"),
});

/** A table of totals that the publication prints beside its survey: which of its columns hold what. */
const ContextTable = z.strictObject({
  name_column: z.string().describe("column that names the form that is counted"),
  origin_column: z.string().describe("column that names the plan from which it originates, with its year in brackets"),
  names: z
    .record(z.string(), Localised)
    .default({})
    .describe("what people call a form, where that is not its name in the table"),
  total_column: z.string().describe("column of its totals, separated by ;, each of which starts with a count"),
});

export const Study = z.strictObject({
  title: z.string().regex(/\S/, "a title").describe("title of the study"),
  titles: z.record(Language, z.string()).default({}).describe('title in other languages, as { "fr": "…" }'),
  languages: z
    .array(Language)
    .min(1)
    .default(["en"])
    .describe("languages of the codebook's labels; the first is that of the plain columns"),
  case: Nouns.default({
    en: { one: "case", many: "cases", gender: "m" },
    fr: { one: "cas", many: "cas", gender: "m" },
  }).describe('what people call a case, by language, as { "en": { "one": "school", "many": "schools" } }'),
  blocks: z
    .record(Slug, Nouns)
    .default({})
    .describe("blocks of yes/no fields, each with what people call one of its fields, by language"),
  source_kinds: z
    .record(Slug, Localised)
    .default({})
    .describe("what people call kinds of source that the program does not know"),
  headlines: z
    .array(Slug)
    .default([])
    .describe("fields whose most common values the page leads with, in this order; city_group is one too"),
  text_credit: Localised.optional().describe(
    "whose text the claims are taken from, as it is to be credited; without it, tables and page name nobody for it",
  ),
  parameters: Parameters,
  inputs: z.record(Slug, z.string()).describe("path of each input below this folder, by its role"),
  locale: z
    .enum(locales)
    .optional()
    .describe(
      "how people write numbers and dates in the study's tables, as fr; without it, a decimal comma is an error",
    ),
  sheets: z
    .record(Slug, z.string())
    .optional()
    .describe("sheet of a workbook that is read, by the role of the input, where it has several"),
  tables: z.array(SurveyTable).default([]).describe("tables of the survey"),
  context_table: ContextTable.optional().describe("columns of the input context_table, where there is one"),
  city_groups: z.array(Group).default([]).describe("groups of cities that are counted together"),
  map: MapStudy.optional().describe("what the map shows beside the cases"),
  figures: z
    .array(FigureSpec)
    .optional()
    .describe("figures to be drawn, in this order; by default those that the study has fields for"),
  package: PackageStudy.optional().describe("what the replication package states of the study"),
});
export type Study = z.infer<typeof Study>;

export const Case = z.strictObject({
  case_id: Slug.describe("id of the case"),
  name: Text.min(1).describe("name as published, errors of print corrected"),
  in_sample: YesNo.describe("whether the study counts the case"),
  note: Note,
});
export type Case = z.infer<typeof Case>;

export const study = document({ role: "study" }, Study, "what this study is, and where each input lies");
export const casesGiven = table({ role: "cases" }, Case, ["case_id"], "one row per case");
export const contextTableGiven = sheet({ role: "context_table", optional: true }, "a table of totals, as published");
