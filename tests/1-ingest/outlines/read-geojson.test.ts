import { expect, test } from "vitest";
import { readGeojson } from "../../../pipeline/1-ingest/outlines/read-geojson.js";
import { bytes, diagnosticsOf } from "../../lib/scratch.js";

const file = "geo/made-up.geojson";
const attributes = { code: "id", name: "nom" };
const ring = [
  [0, 0],
  [0, 2],
  [2, 2],
  [2, 0],
  [0, 0],
];
const feature = (properties: Record<string, unknown> | null, geometry: unknown = polygon([ring])) => ({
  type: "Feature",
  properties,
  geometry,
});
const polygon = (coordinates: unknown) => ({ type: "Polygon", coordinates });
const read = (content: unknown) =>
  readGeojson(bytes(typeof content === "string" ? content : JSON.stringify(content)), { file, attributes });
const readFeatures = (...features: unknown[]) => read({ type: "FeatureCollection", features });

test("regions are read under the names of their attributes; other members of the file are left", () => {
  const more = { crs: { type: "name" }, bbox: [0, 0, 2, 2] };
  const given = { ...more, type: "FeatureCollection", features: [feature({ id: "XX-1", nom: "Nord", extra: 1 })] };
  expect(read(given)).toEqual({
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: { iso_3166_2: "XX-1", name: "Nord" }, geometry: polygon([ring]) }],
  });
});

test("several outlines of one region are read, and heights above the ground are left as they are", () => {
  const coordinates = [[ring.map(([x = 0, y = 0]) => [x, y, 12])], [ring.map(([x = 0, y = 0]) => [x + 5, y, 12])]];
  const { features } = readFeatures(feature({ id: "XX-1", nom: "Nord" }, { type: "MultiPolygon", coordinates }));
  expect(features[0]?.geometry).toEqual({ type: "MultiPolygon", coordinates });
});

test("a ring wound anticlockwise, as RFC 7946 has it, is turned", () => {
  const { features } = readFeatures(feature({ id: "XX-1", nom: "Nord" }, polygon([[...ring].reverse()])));
  expect(features[0]?.geometry).toEqual(polygon([ring]));
});

test("outlines of one region that are wound differently are all outlines, as only its place makes a ring a hole", () => {
  const shifted = ring.map(([x = 0, y = 0]) => [x + 5, y]);
  const coordinates = [[ring], [[...shifted].reverse()]];
  const { features } = readFeatures(feature({ id: "XX-1", nom: "Nord" }, { type: "MultiPolygon", coordinates }));
  expect(features[0]?.geometry.coordinates).toEqual([[ring], [shifted]]);
});

test.each([
  {
    why: "text that is no JSON",
    content: "<html>",
    message: /^geo\/made-up\.geojson:1: /,
  },
  {
    why: "a single feature",
    content: { ...feature({ id: "XX-1", nom: "Nord" }), features: [feature({ id: "XX-1", nom: "Nord" })] },
    message: /^geo\/made-up\.geojson:1: type: expected FeatureCollection, but found "Feature"/,
  },
  {
    why: "no feature",
    content: { type: "FeatureCollection", features: [] },
    message: /features: expected at least one region/,
  },
  {
    why: "points",
    content: {
      type: "FeatureCollection",
      features: [feature({ id: "XX-1", nom: "Nord" }, { type: "Point", coordinates: [0, 0] })],
    },
    message: /geometry\.type: expected one of Polygon, MultiPolygon, but found "Point"/,
  },
])("$why is refused", async ({ content, message }) => {
  expect(await diagnosticsOf(() => read(content))).toEqual([expect.stringMatching(message)]);
});

test.each([
  {
    why: "the attribute of the code misspelt",
    properties: { i_d: "XX-1", nom: "Nord" },
    message: `${file}: expected the attribute id, but found i_d, nom; did you mean i_d?`,
  },
  {
    why: "the attribute of the name missing",
    properties: { id: "XX-1", region: "Nord" },
    message: `${file}: expected the attribute nom, but found id, region; name the two attributes in map.code and map.name of study.json`,
  },
  {
    why: "no attribute at all",
    properties: null,
    message: `${file}: expected the attribute id, but found none; name the two attributes in map.code and map.name of study.json`,
  },
])("$why is refused, with those that there are", async ({ properties, message }) => {
  expect(await diagnosticsOf(() => readFeatures(feature(properties)))).toEqual([message]);
});

test("every region that is wrong is reported at once, by its place", async () => {
  const found = await diagnosticsOf(() =>
    readFeatures(feature({ id: "XX-1", nom: "Nord" }, null), feature({ id: "XX-2", nom: "Sud" }), feature(null)),
  );
  expect(found).toEqual([
    `${file}: feature 1 (Nord): expected an outline, but found none; draw it or remove its row`,
    `${file}: feature 3 (no name): expected text in nom, but found none; fill it in`,
  ]);
});
