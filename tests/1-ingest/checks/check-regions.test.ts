import { expect, test } from "vitest";
import { checkRegions } from "../../../pipeline/1-ingest/checks/check-regions.js";
import type { Regions } from "../../../pipeline/schemas/index.js";
import { diagnosticsOf } from "../../lib/scratch.js";

const codebook = [{ field: "region" as const, codes: "XX-1=Made-up Nord;XX-2=Made-up Süd" }];
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
  expect(checkRegions(regions, codebook, "a.shp")).toBe(regions);
});

test("everything that does not hold is told in one go", async () => {
  const regions = drawn(["XX-1", "Made-up North"], ["XX-1", "Made-up Nord"], ["XX-3", "Made-up East"]);
  expect(await diagnosticsOf(() => checkRegions(regions, codebook, "a.shp"))).toEqual([
    'a.shp: feature 1: expected XX-1 to be Made-up Nord, but found "Made-up North"; correct the name, or its encoding in the .cpg',
    "a.shp: feature 2: expected each region once, but found XX-1 again",
    'a.shp: feature 3: expected a code of the field region, but found "XX-3"; did you mean XX-1 or XX-2?',
    "a.shp: expected an outline of XX-2, a code of the field region, but found none",
  ]);
});
