import { z } from "zod";
import { binary, document, sheet, table } from "../runner/artifact.js";
import {
  CaseId,
  DocumentId,
  Evidence,
  InputRole,
  Latitude,
  Longitude,
  Note,
  PartialDate,
  policyNames,
  RegionName,
  Slug,
  SourceId,
  StatementId,
  Text,
  Tier,
  Unit,
  ValidFrom,
  ValidTo,
  YesNo,
} from "./primitives.js";
import { Table1Given, Table2Given, Table3Given } from "./published-tables.js";

/** What can be chosen without changing a source. A stage names those that it depends on: `Parameters.pick({ policy: true })`. */
export const Parameters = z.strictObject({
  reference_date: z.iso.date("a day that exists, as 2023-12-31").describe("day that the study describes"),
  western_sahara: z.enum(["dashed", "solid", "clip"]).describe("how the boundary of Western Sahara is drawn"),
  shapefile_encoding: z.string().describe("encoding of the shapefile; empty: as its .cpg states"),
  policy: z.enum(policyNames).default("primary-first").describe("policy for conflicting sources"),
});
export type Parameters = z.infer<typeof Parameters>;

export const Study = z.strictObject({
  title: z.string().regex(/\S/, "a title").describe("title of the study"),
  titles: z.record(z.string(), z.string()).default({}).describe('title in other languages, as { "fr": "…" }'),
  headlines: z
    .array(Slug)
    .default([])
    .describe("fields whose commonest values the page leads with, in this order; city_group is one too"),
  parameters: Parameters,
  inputs: z.record(Slug, z.string()).describe("path of each input below this folder, by its role"),
  tables: z.array(
    z.strictObject({
      role: InputRole.describe("published table that is read as a source, by its role"),
      source_id: SourceId.describe("id of that source"),
      observed_on: PartialDate.describe("day, month or year that the table describes"),
      case_column: z.string().describe("column that names the case"),
    }),
  ),
  city_groups: z
    .array(
      z.strictObject({
        id: Slug.describe("id of the group"),
        label: z.string().regex(/\S/, "a label").describe("name of the group"),
        cities: z.array(z.string()).min(1).describe("cities of the group"),
      }),
    )
    .min(1),
});
export type Study = z.infer<typeof Study>;

const fieldTypes = ["code", "codes", "year", "number", "place", "text"] as const;
export const Field = z.strictObject({
  field: Slug.describe("id of the field"),
  label: Text.min(1).describe("name of the field"),
  published_as: Text.describe("header of its column in the published tables, where that is not the label"),
  type: z.enum(fieldTypes).describe("type of value; codes is a set of codes"),
  codes: Text.describe("pairs code=Label, separated by ;"),
  unit: Text.describe("unit of a number"),
  questionnaire_item: Text.describe("item of the questionnaire that asks it"),
  nature: z.enum(["fixed", "time_varying"]).describe("whether the value can change over time"),
  valid_years: z.string().regex(/^\d*$/, "a whole number of years, or empty").meta({
    description: "for how long a dated statement is admissible; empty where the field is fixed",
    unit: "year",
    fieldType: "integer",
  }),
  validity_reason: Text.describe("reason for that term"),
  description: Text.describe("definition of the field"),
});
export type Field = z.infer<typeof Field>;

/** Whether a field asks if a case uses a lever. */
export function isLever(field: string): boolean {
  return field.startsWith("lever_");
}

export const Case = z.strictObject({
  case_id: Slug.describe("id of the case"),
  name: Text.min(1).describe("name as published, errors of print corrected"),
  in_sample: YesNo.describe("whether the study counts the case"),
  note: Note,
});
export type Case = z.infer<typeof Case>;

/** The cases that the study counts, in their order; the others are only named. */
export function sampleOf(cases: readonly Case[]): Case[] {
  return cases.filter(({ in_sample }) => in_sample === "yes");
}

export const StatedSource = z.strictObject({
  source_id: SourceId.describe("id of the source"),
  kind: Slug.describe("kind of document or instrument"),
  title: Text.describe("title; in round brackets, a description by the project"),
  publisher: Text.describe("publisher"),
  url: Text.describe("address"),
  language: Text.describe("language, ISO 639-1"),
  published: PartialDate.describe("day, month or year of publication"),
  accessed: PartialDate.describe("day, month or year of consultation"),
  note: Note,
  tier: Tier.describe("primary (the questionnaire) or secondary"),
});
export type StatedSource = z.infer<typeof StatedSource>;

/** The ids of the primary sources: what the survey itself gives. */
export function primarySourceIds(
  sources: readonly { readonly source_id: string; readonly tier: string }[],
): Set<string> {
  return new Set(sources.filter(({ tier }) => tier === "primary").map(({ source_id }) => source_id));
}

/** A collected statement: 1-ingest checks that its columns are present, 2-clean their content. */
export const Statement = z
  .strictObject({
    obs_id: StatementId.describe("id of the statement: letters, digits, _, . and -"),
    case_id: CaseId,
    field: Slug.describe("id of the field, or another word that decisions/coding.csv assigns to one"),
    value: Text.describe("what the document states, in words and not coded"),
    unit: Unit,
    evidence: Evidence,
    source_id: DocumentId,
    date: PartialDate.describe("date of the document: a day, a month or a year"),
    valid_from: ValidFrom,
    valid_to: ValidTo,
    term_reason: Text.describe("what the term was read from"),
    note: Note,
  })
  .meta({ primaryKey: ["obs_id"] });
export const statementColumns = Statement.keyof().options;

export const City = z.strictObject({
  city: Text.min(1).describe("name of the city"),
  region: RegionName,
  iso_3166_2: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .meta({ description: "ISO 3166-2 code of the region", references: "1-ingest/regions.geojson#iso_3166_2" }),
  latitude: Latitude,
  longitude: Longitude,
  geonames_name: Text.describe("name of the city in GeoNames"),
  source: Text.describe("source of the coordinates"),
  note: Note,
});
export type City = z.infer<typeof City>;

export const Question = z.strictObject({
  item: z
    .string()
    .regex(/^\d+$/, "a whole number")
    .meta({ description: "number of the question", fieldType: "integer" }),
  section: Text.describe("part of the questionnaire"),
  question: Text.min(1).describe("question, reworded"),
  fields: Text.describe("fields that it fills, separated by ;"),
  published: Text.describe("whether the answers are published case by case: yes, no or partly"),
  note: Note,
});

export type Question = z.infer<typeof Question>;

export const study = document({ role: "study" }, Study, "what this study is, and where each input lies");
export const codebook = table({ role: "codebook" }, Field, ["field"], "one row per field asked of a case");
export const cases = table({ role: "cases" }, Case, ["case_id"], "one row per case");
export const paperSources = table(
  { role: "paper_sources" },
  StatedSource,
  ["source_id"],
  "one row per table or section of the paper that is a source",
);
export const secondarySources = table(
  { role: "secondary_sources" },
  StatedSource,
  ["source_id"],
  "one row per document collected",
);
export const statements = sheet({ role: "statements" }, "one row per statement of a document", Statement);
export const questionnaire = table(
  { role: "questionnaire" },
  Question,
  ["item"],
  "one row per question, with the fields that it fills",
);
export const citiesGiven = table({ role: "cities" }, City, ["city"], "one row per city, with its coordinates");
export const table1Given = sheet({ role: "table_1" }, "the paper's Table 1 as published", Table1Given);
export const table2Given = sheet({ role: "table_2" }, "the paper's Table 2 as published", Table2Given);
export const table3Given = sheet({ role: "table_3" }, "the paper's Table 3 as published", Table3Given);
export const shp = binary({ role: "regions_shp" }, "the regions' outlines");
export const dbf = binary({ role: "regions_dbf" }, "the regions' names");
export const prj = binary({ role: "regions_prj" }, "the outlines' coordinate system");
export const cpg = binary({ role: "regions_cpg", optional: true }, "the names' encoding");
