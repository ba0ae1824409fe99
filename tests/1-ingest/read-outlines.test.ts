import { expect, test } from "vitest";
import { readOutlines } from "../../pipeline/1-ingest/read-outlines.js";
import type { Study } from "../../pipeline/schemas/index.js";
import { diagnosticsOf } from "../lib/scratch.js";
import { studyOf } from "../lib/study-of.js";
import { clockwiseSquare, makeShapefile, utf8 } from "./shapefile/make-shapefile.js";

const files = { shp: "geo/a.shp", dbf: "geo/a.dbf", geojson: "geo/a.geojson", study: "study.json" };
const none = new Uint8Array();
const parts = makeShapefile([{ rings: [clockwiseSquare], attributes: ["XX-1", "Made-up Nord"] }]);
const noParts = { shp: none, dbf: none, prj: none, cpg: none };
const square = {
  type: "Feature" as const,
  properties: { iso_3166_2: "XX-1", name: "Made-up Nord" },
  geometry: { type: "Polygon" as const, coordinates: [clockwiseSquare.map((position) => [...position])] },
};
const collection = { type: "FeatureCollection", features: [square] };
const geojson = utf8(JSON.stringify(collection));
const map = { code: "iso_3166_2", name: "name", lines: [], notes: [], neighbours: [], credits: ["Made up."] };
const study = studyOf({ map });

function read(given: { study?: Study; geojson?: Uint8Array; encoding?: string } & Partial<typeof parts>) {
  const { encoding = "", study: own = study, ...rest } = given;
  const bytes = { geojson: none, ...noParts, ...rest };
  const named = Object.entries(bytes).filter(([, { length }]) => length > 0);
  const inputs = Object.fromEntries(named.map(([part]) => [`regions_${part}`, `regions.${part}`]));
  return readOutlines({ study: { ...own, inputs }, ...bytes }, { encoding, files });
}

test("a study with neither kind of outlines has no regions, and needs no map", async () => {
  expect(await read({ study: studyOf() })).toEqual({ type: "FeatureCollection", features: [] });
});

test.each([
  { how: "a shapefile", given: parts },
  { how: "a shapefile without .cpg", given: { ...parts, cpg: none } },
  { how: "a GeoJSON file", given: { geojson } },
])("$how gives the same regions", async ({ given }) => {
  expect(await read(given)).toEqual(collection);
});

test("the attributes are those that the map names", async () => {
  const { features } = await read({
    study: studyOf({ map: { ...map, code: "id", name: "nom" } }),
    geojson: utf8(
      JSON.stringify({ ...collection, features: [{ ...square, properties: { id: "XX-1", nom: "Nord" } }] }),
    ),
  });
  expect(features[0]?.properties).toEqual({ iso_3166_2: "XX-1", name: "Nord" });
});

test.each([
  {
    why: "both kinds of outlines",
    given: { ...parts, geojson },
    message:
      "study.json: inputs.regions_geojson: expected outlines as a shapefile or as GeoJSON, but found both; remove one",
  },
  {
    why: "outlines that no credit is given for",
    given: { study: studyOf(), geojson },
    message:
      "study.json: map: expected credits for the outlines, but found no map; add it, with whose outlines they are and their licence",
  },
  {
    why: "a shapefile without its .dbf",
    given: { ...parts, dbf: none },
    message:
      "study.json: inputs.regions_dbf: expected the shapefile's .dbf beside its other parts, but found none; name it",
  },
  {
    why: "a shapefile without its .prj",
    given: { ...parts, prj: none },
    message:
      "study.json: inputs.regions_prj: expected the shapefile's .prj beside its other parts, but found none; name it",
  },
])("$why is refused", async ({ given, message }) => {
  expect(await diagnosticsOf(() => read(given))).toEqual([message]);
});

test("parts of a shapefile without the .shp are refused, not passed over", async () => {
  expect(await diagnosticsOf(() => read({ ...parts, shp: none }))).toEqual([
    "study.json: inputs.regions_shp: expected the shapefile's .shp beside its other parts, but found none; name it",
  ]);
});
