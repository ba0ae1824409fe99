import { z } from "zod";
import { binary, document, sheet, table } from "../runner/artifact.js";
import { PartialDate, policyNames, Slug, SourceId, Text, Tier, YesNo } from "./primitives.js";

/** What can be chosen without changing a source. A stage names those that it depends on: `Parameters.pick({ policy: true })`. */
export const Parameters = z.strictObject({
  reference_date: z.iso.date("a day that exists, as 2023-12-31"),
  western_sahara: z.enum(["dashed", "solid", "clip"]),
  shapefile_encoding: z.string().describe("empty: as the .cpg says"),
  policy: z.enum(policyNames).default("primary-first"),
});
export type Parameters = z.infer<typeof Parameters>;

export const Study = z.strictObject({
  title: z.string().regex(/\S/, "a title"),
  /** The title in other languages that pages are made in, as `{ "fr": "…" }`. */
  titles: z.record(z.string(), z.string()).default({}),
  /** The fields whose commonest answers the page leads with, in this order; `city_group` is one too. */
  headlines: z.array(Slug).default([]),
  parameters: Parameters,
  inputs: z.record(Slug, z.string()),
  tables: z.array(
    z.strictObject({ role: Slug, source_id: SourceId, observed_on: PartialDate, case_column: z.string() }),
  ),
  city_groups: z
    .array(z.strictObject({ id: Slug, label: z.string().regex(/\S/, "a label"), cities: z.array(z.string()).min(1) }))
    .min(1),
});
export type Study = z.infer<typeof Study>;

const fieldTypes = ["code", "codes", "year", "number", "place", "text"] as const;
export const Field = z.strictObject({
  field: Slug,
  label: Text.min(1),
  /** What its column is headed in the published tables, where that is not the label. */
  published_as: Text,
  type: z.enum(fieldTypes),
  /** `code=Label` pairs, separated by `;` */
  codes: Text,
  unit: Text,
  questionnaire_item: Text,
  nature: z.enum(["fixed", "time_varying"]),
  /** For how many years a dated statement about something that changes counts; empty when fixed. */
  valid_years: z.string().regex(/^\d*$/, "a whole number of years, or empty").meta({ fieldType: "integer" }),
  validity_reason: Text,
  description: Text,
});
export type Field = z.infer<typeof Field>;

/** Whether a field asks if a case uses a lever. */
export function isLever(field: string): boolean {
  return field.startsWith("lever_");
}

export const Case = z.strictObject({ case_id: Slug, name: Text.min(1), in_sample: YesNo, note: Text });
export type Case = z.infer<typeof Case>;

/** The cases that the study counts, in their order; the others are only named. */
export function sampleOf(cases: readonly Case[]): Case[] {
  return cases.filter(({ in_sample }) => in_sample === "yes");
}

const sourceColumns = {
  source_id: SourceId,
  kind: Slug,
  title: Text,
  publisher: Text,
  url: Text,
  language: Text,
  published: PartialDate,
  accessed: PartialDate,
  note: Text,
};
export const StatedSource = z.strictObject({ ...sourceColumns, tier: Tier });
export type StatedSource = z.infer<typeof StatedSource>;

/** The columns of a collected statement: words, not codes. 1-ingest checks that they are there, 2-clean what is in them. */
export const statementColumns = [
  "obs_id",
  "case_id",
  "field",
  "value",
  "unit",
  "evidence",
  "source_id",
  "date",
  "valid_from",
  "valid_to",
  "term_reason",
  "note",
] as const;

export const City = z.strictObject({
  city: Text.min(1),
  region: Text,
  iso_3166_2: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/),
  latitude: z.coerce.number().min(-90).max(90),
  longitude: z.coerce.number().min(-180).max(180),
  geonames_name: Text,
  source: Text,
  note: Text,
});
export type City = z.infer<typeof City>;

export const Question = z.strictObject({
  item: z.string().regex(/^\d+$/, "a whole number").meta({ fieldType: "integer" }),
  section: Text,
  question: Text.min(1),
  fields: Text,
  published: Text,
  note: Text,
});

export type Question = z.infer<typeof Question>;

export const study = document({ role: "study" }, Study, "what this study is, and where each input lies");
export const codebook = table({ role: "codebook" }, Field, ["field"], "every field that is asked of a case");
export const cases = table({ role: "cases" }, Case, ["case_id"], "the associations studied");
export const paperSources = table(
  { role: "paper_sources" },
  StatedSource,
  ["source_id"],
  "the paper's own tables, as sources",
);
export const secondarySources = table(
  { role: "secondary_sources" },
  StatedSource,
  ["source_id"],
  "the documents collected",
);
export const statements = sheet({ role: "statements" }, "what the documents say");
export const questionnaire = table(
  { role: "questionnaire" },
  Question,
  ["item"],
  "the 21 questions and the fields they fill",
);
export const citiesGiven = table({ role: "cities" }, City, ["city"], "coordinates of the cities named");
export const table1Given = sheet({ role: "table_1" }, "the paper's Table 1 as published");
export const table2Given = sheet({ role: "table_2" }, "the paper's Table 2 as published");
export const table3Given = sheet({ role: "table_3" }, "the paper's Table 3 as published");
export const shp = binary({ role: "regions_shp" }, "the regions' outlines");
export const dbf = binary({ role: "regions_dbf" }, "the regions' names");
export const prj = binary({ role: "regions_prj" }, "the outlines' coordinate system");
export const cpg = binary({ role: "regions_cpg", optional: true }, "the names' encoding");
