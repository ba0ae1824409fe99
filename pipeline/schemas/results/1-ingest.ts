import { z } from "zod";
import { document, table } from "../../runner/artifact.js";
import {
  AsRead,
  FieldAsGiven,
  InputRole,
  KnownSourceId,
  Note,
  PrintedYear,
  RawWords,
  RegionCode,
  RegionName,
  Text,
  Unit,
  ValidFrom,
  ValidTo,
} from "../primitives.js";
import { Claim } from "../study/claims.js";
import { City } from "../study/geography.js";
import { Plan } from "../study/plans.js";
import { StatedSource } from "../study/sources.js";

/** One statement as its source makes it, with the line it was read from: 2-clean judges what is in it. */
export const RawObservation = z
  .strictObject({
    obs_id: Text.describe("id of the statement: as given, or source, line and field of a cell of a published table"),
    role: InputRole,
    file: Text.describe("input from which the statement was read"),
    line: z.coerce.number().int().describe("line of that input; its header is line 1"),
    column: Text.describe("column of that input; empty where the statement is a row"),
    case: Text.describe("id of the case, or its name as published"),
    field: FieldAsGiven,
    value: RawWords,
    as_read: AsRead,
    filed_as: Text.default("").describe("heading under which the collector filed those words"),
    unit: Unit,
    evidence: Text.describe("grade of evidence, as given"),
    source_id: Text.meta(KnownSourceId.meta() ?? {}),
    date: Text.describe("date of the document, as given"),
    valid_from: Text.describe(`${ValidFrom.description}, as given`),
    valid_to: Text.describe(`${ValidTo.description}, as given`),
    term_reason: Text.describe("what the term was read from"),
    note: Note,
    duplicate_of: Text.default("").describe("statement that says the same, as given"),
  })
  .meta({ primaryKey: ["obs_id"] });
export type RawObservation = z.infer<typeof RawObservation>;

export const Total = z.strictObject({
  form: Text.meta({
    description: "form that is counted, as the table of totals names it",
  }),
  origin: Text.describe("plan from which it originates, as the table of totals names it"),
  origin_year: z.coerce.number().int().meta({ description: "year of that plan", unit: "year", fieldType: "year" }),
  order: z.coerce.number().int().describe("rank in the order of publication, from 1"),
  count: z.coerce.number().int().describe("total that the table states"),
  counted: Text.describe("what is counted, in the words of the paper"),
});
export type Total = z.infer<typeof Total>;

/** A table that people wrote, as it was found. */
const InputTable = z.strictObject({
  role: InputRole,
  format: z.enum(["csv", "xlsx"]).describe("text with a separator, or a workbook"),
  encoding: z.enum(["", "UTF-8", "UTF-16", "Windows-1252"]).describe("encoding of a text, as it was found"),
  separator: z
    .enum(["", "comma", "semicolon", "tab", "bar"])
    .describe("what separates the columns of a text, as it was found"),
  sheet: Text.describe("sheet of a workbook that was read"),
  rows: z.coerce.number().int().describe("rows, without the header"),
  columns: z.coerce.number().int().describe("columns"),
});
export type InputTable = z.infer<typeof InputTable>;

const Position = z.array(z.number()).min(2);
export const Regions = z.strictObject({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.strictObject({
      type: z.literal("Feature"),
      properties: z.strictObject({
        iso_3166_2: Text.describe(`${RegionCode.description}`),
        name: Text.describe(`${RegionName.description}`),
      }),
      geometry: z.discriminatedUnion("type", [
        z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(z.array(Position)) }),
        z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(z.array(Position))) }),
      ]),
    }),
  ),
});
export type Regions = z.infer<typeof Regions>;

export const rawObservations = table(
  { path: "1-ingest/observations.csv" },
  RawObservation,
  ["obs_id", "file", "line", "column"],
  "one row per statement of a source, unchanged",
);
export const inputTables = table(
  { path: "1-ingest/inputs.csv" },
  InputTable,
  ["role"],
  "one row per table that people wrote and this stage reads: how its file is written",
);
export const rawSources = table(
  { path: "1-ingest/sources.csv" },
  StatedSource,
  ["source_id"],
  "one row per source, primary or secondary",
);
export const rawTotals = table(
  { path: "1-ingest/totals.csv" },
  z.strictObject({
    ...Total.shape,
    origin_year: PrintedYear.meta({
      description: "year or years of that plan, as the table states them",
      unit: "year",
    }),
  }),
  ["form", "order"],
  "one row per total that the published table of totals states, unchanged",
);
export const regions = document(
  { path: "1-ingest/regions.geojson" },
  Regions,
  "the outlines of the regions, read from the shapefile",
);
export const rawClaims = document({ path: "1-ingest/claims.json" }, z.array(Claim), "one entry per claim, checked");
export const cities = table({ path: "1-ingest/cities.csv" }, City, ["city"], "one row per city, with its coordinates");
export const plans = table({ path: "1-ingest/plans.csv" }, Plan, ["plan_id"], "one row per plan, checked");
