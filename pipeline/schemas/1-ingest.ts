import { z } from "zod";
import { document, table } from "../runner/artifact.js";
import { Claim } from "./claims.js";
import { Plan } from "./plans.js";
import { PrintedYear, Slug, Text } from "./primitives.js";
import { City, StatedSource } from "./study.js";

/** One statement as its source makes it, with the line it was read from. `case` is an id or a name as published. */
export const RawObservation = z.strictObject({
  /** As given: 2-clean refuses one that is empty, of another form or used twice. */
  obs_id: Text,
  role: Slug,
  file: Text,
  line: z.coerce.number().int(),
  column: Text,
  case: Text,
  field: Text,
  value: Text,
  unit: Text,
  evidence: Text,
  source_id: Text,
  date: Text,
  valid_from: Text,
  valid_to: Text,
  term_reason: Text,
  note: Text,
});
export type RawObservation = z.infer<typeof RawObservation>;

/** Table 1, one row per total that it states. */
export const Ecosystem = z.strictObject({
  ecosystem: Text,
  origin: Text,
  origin_year: z.coerce.number().int().meta({ fieldType: "year" }),
  order: z.coerce.number().int(),
  count: z.coerce.number().int(),
  counted: Text,
});
export type Ecosystem = z.infer<typeof Ecosystem>;

const Position = z.array(z.number()).min(2);
export const Regions = z.strictObject({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.strictObject({
        type: z.literal("Feature"),
        properties: z.strictObject({ iso_3166_2: Text, name: Text }),
        geometry: z.discriminatedUnion("type", [
          z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(z.array(Position)) }),
          z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(z.array(Position))) }),
        ]),
      }),
    )
    .min(1),
});
export type Regions = z.infer<typeof Regions>;

export const rawObservations = table(
  { path: "1-ingest/observations.csv" },
  RawObservation,
  ["obs_id", "file", "line", "column"],
  "every statement of every source, as it stands",
);
export const rawSources = table(
  { path: "1-ingest/sources.csv" },
  StatedSource,
  ["source_id"],
  "every source, primary and secondary",
);
export const rawEcosystems = table(
  { path: "1-ingest/ecosystems.csv" },
  z.strictObject({ ...Ecosystem.shape, origin_year: PrintedYear }),
  ["ecosystem", "order"],
  "Table 1 as it stands",
);
export const regions = document({ path: "1-ingest/regions.geojson" }, Regions, "the regions, read from the shapefile");
export const rawClaims = document({ path: "1-ingest/claims.json" }, z.array(Claim), "the claims, checked");
export const cities = table({ path: "1-ingest/cities.csv" }, City, ["city"], "where each city lies");
export const plans = table({ path: "1-ingest/plans.csv" }, Plan, ["plan_id"], "the national plans, checked");
