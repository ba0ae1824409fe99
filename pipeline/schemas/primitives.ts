import { z } from "zod";
import { isPartialDate } from "../lib/dates.js";
import { evidenceGrades, type PolicyName, policyNames, statuses } from "./vocabulary.js";

export const Slug = z.string().regex(/^[a-z_][a-z0-9_]*$/, "a short slug of a-z, 0-9 and _");
/** Without the colons that ids of a published table's cells have, so that no statement can pass for one. */
export const StatementId = z.string().regex(/^[A-Za-z0-9_.-]+$/, "letters, digits, _, . and -");
export const SourceId = z.string().regex(/^[A-Za-z0-9_]+$/, "letters, digits and _");
/** Other programs learn what a text holds from `fieldType`, in the words of Table Schema. */
export const YesNo = z.enum(["yes", "no"]).meta({ fieldType: "boolean", trueValues: ["yes"], falseValues: ["no"] });
export const Text = z.string();
export const Reason = z.string().min(1, "a reason");

export const Evidence = z
  .enum(evidenceGrades)
  .describe("grade of evidence: how directly the source states it, from the most to the least direct");
export const Status = z.enum(statuses).describe("how well sources support the value");
export const Tier = z.enum(["primary", "secondary"]);
/** A day, a month or a year: 2016-11-15, 2016-11 or 2016; empty where the source does not say. */
export const PartialDate = z
  .string()
  .refine((date) => date === "" || isPartialDate(date), { error: "a date that exists, as 2016, 2016-11 or 2016-11-15" })
  .meta({ pattern: "(\\d{4}(-\\d{2}(-\\d{2})?)?)?", written: "partial-date" });

// Columns that several tables have. `references` is where another table explains the value: the role of an input or the path of an
// output, then the column. It stands at the end of a column's description, as a check added later would drop it.
export const CaseId = Slug.meta({ description: "id of the case", references: "cases#case_id" });
export const FieldId = Slug.meta({ description: "id of the field", references: "codebook#field" });
export const ObservationId = z
  .string()
  .min(1)
  .meta({ description: "id of the statement", references: "1-ingest/observations.csv#obs_id" });
/** A source that a statement or a value rests on. */
export const KnownSourceId = SourceId.meta({
  description: "id of the source",
  references: "1-ingest/sources.csv#source_id",
});
/** A document that a person collected, as people's own tables name it. */
export const DocumentId = SourceId.meta({
  description: "id of the document",
  references: "secondary_sources#source_id",
});
export const IndependentSourceName = z
  .string()
  .min(1)
  .describe("independent source: the publisher whose statements the document carries");
export const Note = Text.describe("remark");
/** A remark whose column may be missing. */
export const OptionalNote = Text.default("").describe("remark");
export const Unit = Text.describe("unit of the value");
export const ValidFrom = PartialDate.describe("first day, month or year of the term that the statement gives");
export const ValidTo = PartialDate.describe("last day, month or year of that term");
export const AsRead = Text.default("").describe(
  "what the page says, in the collector's own words, apart from how it is filed and coded",
);
export const DuplicateOf = z
  .union([StatementId, z.literal("")])
  .default("")
  .describe("statement that says the same in the same document or in another of the same words");
export const RawWords = Text.describe("the words of the source");
export const ValueText = Text.describe("value, in the notation of docs/outputs.md; empty where there is none");
export const FieldAsGiven = Text.describe(
  "field as given: an id of the codebook, or another word that 2-clean assigns to one",
);
export const InputRole = Slug.describe("input, by its role in study.json");
export const Section = Text.describe("section of the paper");
export const Latitude = z.coerce.number().min(-90).max(90).meta({ description: "latitude, WGS 84", unit: "degree" });
export const Longitude = z.coerce
  .number()
  .min(-180)
  .max(180)
  .meta({ description: "longitude, WGS 84", unit: "degree" });
export const RegionCode = Text.meta({
  description: "ISO 3166-2 code of the region",
  references: "1-ingest/regions.geojson#iso_3166_2",
});
export const RegionName = Text.meta({ description: "name of the region", references: "1-ingest/regions.geojson#name" });

/** A number, or null where the cell is empty. A column that prints a fixed number of decimals is an `optionalNumber`. */
export const OptionalNumber = z.preprocess(numberOf, z.number().nullable()).meta({ fieldType: "number" });
/** A whole number, or null where the cell is empty. */
export const OptionalInteger = z.preprocess(numberOf, z.int().nullable()).meta({ fieldType: "integer" });
/**
 * A number that is printed with a fixed number of decimals ("65.0"), or null where the cell is empty. Whoever makes such a number
 * rounds it first (`lib/round.ts`), so that it is the same before and after it was written; printing refuses any other.
 */
export function optionalNumber({ decimals }: { readonly decimals: number }): typeof OptionalNumber {
  return OptionalNumber.meta({ fieldType: "number", decimals });
}
/** A year as a table prints it; that this study's are years is tested where its columns are described. */
export const PrintedYear = Text.meta({ fieldType: "year" });
export const OptionalYear = z
  .string()
  .regex(/^(\d{4})?$/, "a year of four digits, or empty where none is stated")
  .meta({ fieldType: "year" });

/** The columns of a table that has one for each policy. */
export function columnPerPolicy<Cell>(cell: Cell): Record<PolicyName, Cell> {
  return Object.fromEntries(policyNames.map((name) => [name, cell])) as Record<PolicyName, Cell>;
}

/** What a cell reads as: `Number` alone would take an empty one for 0. */
function numberOf(cell: unknown): unknown {
  if (cell === "") return null;
  return typeof cell === "string" ? Number(cell) : cell;
}

/** The stages of the analysis, in order, by the names of their folders. */
export const stageNames = ["1-ingest", "2-clean", "3-triangulate", "4-aggregate", "5-plot"] as const;
