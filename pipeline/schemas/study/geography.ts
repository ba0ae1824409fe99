import { z } from "zod";
import { binary, table } from "../../runner/artifact.js";
import { Latitude, Longitude, OptionalNote, RegionName, Text } from "../primitives.js";

export const City = z.strictObject({
  city: Text.min(1).describe("name of the city"),
  region: RegionName,
  iso_3166_2: z.string().min(1).meta({
    description: "code of the region, ISO 3166-2 where it has one",
    references: "1-ingest/regions.geojson#iso_3166_2",
  }),
  latitude: Latitude,
  longitude: Longitude,
  geonames_name: Text.default("").describe("name of the city in GeoNames"),
  source: Text.default("").describe("source of the coordinates"),
  note: OptionalNote,
});
export type City = z.infer<typeof City>;

export const citiesGiven = table(
  { role: "cities", optional: true },
  City,
  ["city"],
  "one row per city, with its coordinates",
);
export const shp = binary({ role: "regions_shp", optional: true }, "the regions' outlines");
export const dbf = binary({ role: "regions_dbf", optional: true }, "the regions' names");
export const prj = binary({ role: "regions_prj", optional: true }, "the outlines' coordinate system");
export const geojson = binary(
  { role: "regions_geojson", optional: true },
  "the regions' outlines, in place of a shapefile",
);
export const cpg = binary({ role: "regions_cpg", optional: true }, "the names' encoding");
