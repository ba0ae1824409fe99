import { expect, test } from "vitest";
import { checkRegions } from "../../../pipeline/1-ingest/checks/check-regions.js";
import type { Regions } from "../../../pipeline/schemas/index.js";
import { fieldOf } from "../../lib/field-of.js";
import { diagnosticsOf } from "../../lib/scratch.js";

const codebook = [
  fieldOf({ field: "region", type: "code", codes: "YY-1=No region" }),
  fieldOf({ field: "county", type: "code", role: "region", codes: "XX-1=Made-up Nord;XX-2=Made-up Süd" }),
];
const files = { regions: "a.shp", codebook: "codebook.csv" };
const drawn = (...names: [id: string, name: string][]): Regions => ({
  type: "FeatureCollection",
  features: names.map(([iso_3166_2, name]) => ({
    type: "Feature",
    properties: { iso_3166_2, name },
    geometry: { type: "Polygon", coordinates: [] },
  })),
});

test("outlines and codes that are each other's pass, in any order", () => {
  const regions = drawn(["XX-2", "Made-up Süd"], ["XX-1", "Made-up Nord"]);
  expect(checkRegions(regions, codebook, files)).toBe(regions);
});

test("everything that does not hold is reported at once", async () => {
  const regions = drawn(["XX-1", "Made-up North"], ["XX-1", "Made-up Nord"], ["XX-3", "Made-up East"]);
  expect(await diagnosticsOf(() => checkRegions(regions, codebook, files))).toEqual([
    'a.shp: feature 1: expected XX-1 to be Made-up Nord, but found "Made-up North"; correct the name, or its encoding in the .cpg',
    "a.shp: feature 2: expected each region once, but found XX-1 again",
    'a.shp: feature 3: expected a code of the field county, but found "XX-3"; did you mean XX-1 or XX-2?',
    "a.shp: expected an outline of XX-2, a code of the field county, but found none",
  ]);
});

test("outlines need a field of role region, whatever another is called", async () => {
  const [named] = codebook;
  expect(await diagnosticsOf(() => checkRegions(drawn(["YY-1", "No region"]), named ? [named] : [], files))).toEqual([
    "codebook.csv: role: expected a field of role region, whose codes are those of the outlines, but found none; add it",
  ]);
});

test("a study without outlines passes, with and without a field of role region", () => {
  expect(checkRegions(drawn(), codebook, files)).toEqual(drawn());
  expect(checkRegions(drawn(), [], files)).toEqual(drawn());
});
