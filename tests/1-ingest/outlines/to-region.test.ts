import { expect, test } from "vitest";
import { toRegion } from "../../../pipeline/1-ingest/outlines/to-region.js";

const attributes = { code: "id", name: "nom" };
const ring = [
  [0, 0],
  [0, 2],
  [2, 2],
  [2, 0],
  [0, 0],
];
const square = { type: "Polygon" as const, coordinates: [ring] };
type Given = Parameters<typeof toRegion>[0];
const region = (properties: Given["properties"], geometry: Given["geometry"] = square) =>
  toRegion({ geometry, properties }, { file: "a.geojson", place: 7, attributes });

test.each([
  { code: "XX-1", name: "Nord", properties: { iso_3166_2: "XX-1", name: "Nord" } },
  { code: " XX-1 ", name: "Nord ", properties: { iso_3166_2: "XX-1", name: "Nord" } },
  { code: 101, name: "Nord", properties: { iso_3166_2: "101", name: "Nord" } },
])("of $code and $name come the code and the name as text", ({ code, name, properties }) => {
  expect(region({ id: code, nom: name, other: "left" })).toEqual({ type: "Feature", properties, geometry: square });
});

test("an outline that is open and anticlockwise is closed and turned", () => {
  const open = [...ring].reverse().slice(0, -1);
  const { geometry } = region({ id: "XX-1", nom: "Nord" }, { type: "Polygon", coordinates: [open] });
  expect(geometry).toEqual(square);
});

const named = { id: "XX-1", nom: "Nord" };
test.each<{ why: string; properties: Given["properties"]; geometry?: Given["geometry"]; message: string }>([
  {
    why: "a blank code",
    properties: { id: " ", nom: "Nord" },
    message: "feature 7 (Nord): expected text in id, but found none; fill it in",
  },
  {
    why: "a name that is no text",
    properties: { id: "XX-1", nom: ["Nord"] },
    message: "feature 7 (no name): expected text in nom, but found none; fill it in",
  },
  {
    why: "no outline",
    properties: named,
    geometry: null,
    message: "feature 7 (Nord): expected an outline, but found none; draw it or remove its row",
  },
  {
    why: "a point",
    properties: named,
    geometry: { type: "Point", coordinates: [0, 0] },
    message: "feature 7 (Nord): expected Polygon or MultiPolygon, but found Point; give the regions' outlines",
  },
  {
    why: "metres in place of degrees",
    properties: named,
    geometry: { type: "Polygon", coordinates: [ring.map(([x = 0, y = 0]) => [x * 1000, y])] },
    message:
      "feature 7 (Nord): expected degrees, longitude from -180 to 180 and latitude from -90 to 90, but found 2000, 2; reproject it",
  },
  {
    why: "a latitude beyond the pole",
    properties: named,
    geometry: { type: "MultiPolygon", coordinates: [[ring], [ring.map(([x = 0, y = 0]) => [x, y + 90])]] },
    message:
      "feature 7 (Nord): expected degrees, longitude from -180 to 180 and latitude from -90 to 90, but found 0, 92; reproject it",
  },
])("$why is refused, by the region's place and name", ({ properties, geometry, message }) => {
  expect(() => region(properties, geometry)).toThrow(`a.geojson: ${message}`);
});
