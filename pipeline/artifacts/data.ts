import { z } from "zod";
import { binary, document, sheet, table } from "../lib/artifact.js";
import { isPartialDate } from "../lib/partial-date.js";
import { PartialDate, policyNames, Reason, Slug, SourceId, Text, Tier, YesNo } from "./words.js";

export const Study = z.strictObject({
  title: z.string().regex(/\S/, "a title"),
  /** The title in other languages that pages are made in, as `{ "fr": "…" }`. */
  titles: z.record(z.string(), z.string()).default({}),
  /** The fields whose commonest answers the page leads with, in this order; `city_group` is one too. */
  headlines: z.array(Slug).default([]),
  parameters: z.strictObject({
    reference_date: z.iso.date("a day that exists, as 2023-12-31"),
    western_sahara: z.enum(["dashed", "solid", "clip"]),
    shapefile_encoding: z.string().describe("empty: as the .cpg says"),
    policy: z.enum(policyNames).default("primary-first"),
  }),
  inputs: z.record(Slug, z.string()),
  tables: z.array(
    z.strictObject({ role: Slug, source_id: SourceId, observed_on: PartialDate, cluster_column: z.string() }),
  ),
  city_groups: z
    .array(z.strictObject({ id: Slug, label: z.string().regex(/\S/, "a label"), cities: z.array(z.string()).min(1) }))
    .min(1),
});
export type Study = z.infer<typeof Study>;
export type Parameters = Study["parameters"];

export const fieldTypes = ["code", "codes", "year", "number", "place", "text"] as const;
export const Field = z.strictObject({
  field: Slug,
  label: Text.min(1),
  type: z.enum(fieldTypes),
  /** `code=Label` pairs, separated by `;` */
  codes: Text,
  unit: Text,
  questionnaire_item: Text,
  nature: z.enum(["fixed", "time_varying"]),
  /** For how many years a dated statement about something that changes counts; empty when fixed. */
  valid_years: z.string().regex(/^\d*$/, "a whole number of years, or empty"),
  validity_reason: Text,
  description: Text,
});
export type Field = z.infer<typeof Field>;

/** Whether a field asks if a cluster uses a lever. */
export function isLever(field: string): boolean {
  return field.startsWith("lever_");
}

export const Cluster = z.strictObject({ cluster_id: Slug, name: Text.min(1), in_sample: YesNo, note: Text });
export type Cluster = z.infer<typeof Cluster>;

/** The clusters that the study counts, in their order; the others are only named. */
export function sampleOf(clusters: readonly Cluster[]): Cluster[] {
  return clusters.filter(({ in_sample }) => in_sample === "yes");
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
  "cluster_id",
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

/** Words to codes. `to_field` moves a statement to another field (a lever named in words to that lever's own field). */
export const CodingRule = z.strictObject({
  field: z.string().regex(/^[a-z_]+\*?$/, "a field, or the start of one followed by *"),
  raw: Text,
  to_field: Text,
  /** A code; several joined by `+` for a set, by `|` for "one of these"; `no_answer`; or empty: cannot be coded honestly. */
  code: Text,
  low: z.string().regex(/^\d*(\.\d+)?$/, "a number, or empty for no bound"),
  high: z.string().regex(/^\d*(\.\d+)?$/, "a number, or empty for no bound"),
  reason: Reason,
});
export type CodingRule = z.infer<typeof CodingRule>;

/** A slip of the published text or of its transcription. `raw` in that column of that file (`*`: any column) is read as `corrected`. */
export const Correction = z.strictObject({
  role: Slug,
  column: Text.min(1),
  raw: Text.min(1),
  corrected: Text,
  reason: Reason,
});
export type Correction = z.infer<typeof Correction>;

export const Exclusion = z.strictObject({ role: Slug, row_id: Text.min(1), rule: Text.min(1), reason: Reason });
export type Exclusion = z.infer<typeof Exclusion>;

/** The publisher whose voice a document carries, where that is not simply its publisher (an archive, a wire story, a reprint). */
export const Voice = z.strictObject({ source_id: SourceId, voice: Text.min(1), reason: Reason });
export type Voice = z.infer<typeof Voice>;

/** A person settles what the sources leave contested, on one of the values that they state or leave open. conflicts.csv says who decided. */
export const Adjudication = z.strictObject({
  cluster_id: Slug,
  field: Slug,
  value: Text.min(1),
  reason: z.string().regex(/\S/, "a reason"),
  decided_by: z.string().regex(/\S/, "the name of the person who decided"),
  decided_on: z
    .string()
    .refine((day) => day.length === 10 && isPartialDate(day), { error: "a day that exists, as 2026-11-23" }),
});
export type Adjudication = z.infer<typeof Adjudication>;

export const Question = z.strictObject({
  item: z.string().regex(/^\d+$/, "a whole number"),
  section: Text,
  question: Text.min(1),
  fields: Text,
  published: Text,
  note: Text,
});

export type Question = z.infer<typeof Question>;

export const study = document({ role: "study" }, Study, "what this study is, and where each input lies");
export const codebook = table({ role: "codebook" }, Field, ["field"], "every field that is asked of a cluster");
export const clusters = table({ role: "clusters" }, Cluster, ["cluster_id"], "the associations studied");
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
export const coding = table({ role: "coding" }, CodingRule, ["field", "raw"], "words to codes");
export const corrections = table({ role: "corrections" }, Correction, ["role", "column", "raw"], "slips mended");
export const exclusions = table(
  { role: "exclusions" },
  Exclusion,
  ["role", "row_id", "rule"],
  "refused rows that may stay refused",
);
export const voices = table({ role: "voices" }, Voice, ["source_id"], "whose voice a document is");
export const adjudications = table(
  { role: "adjudications" },
  Adjudication,
  ["cluster_id", "field"],
  "conflicts that a person settled",
);
export const citiesGiven = table({ role: "cities" }, City, ["city"], "coordinates of the cities named");
export const table1Given = sheet({ role: "table_1" }, "the paper's Table 1 as published");
export const table2Given = sheet({ role: "table_2" }, "the paper's Table 2 as published");
export const table3Given = sheet({ role: "table_3" }, "the paper's Table 3 as published");
export const shp = binary({ role: "regions_shp" }, "the regions' outlines");
export const dbf = binary({ role: "regions_dbf" }, "the regions' names");
export const prj = binary({ role: "regions_prj" }, "the outlines' coordinate system");
export const cpg = binary({ role: "regions_cpg", optional: true }, "the names' encoding");
