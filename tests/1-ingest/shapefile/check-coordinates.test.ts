import { expect, test } from "vitest";
import { checkCoordinates } from "../../../pipeline/1-ingest/shapefile/check-coordinates.js";
import type { City, Regions } from "../../../pipeline/schemas/index.js";

const square = (west: number, south: number) => [
  [
    [west, south],
    [west, south + 2],
    [west + 2, south + 2],
    [west + 2, south],
    [west, south],
  ],
];
const regions = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { iso_3166_2: "XX-01", name: "North" },
      geometry: { type: "Polygon", coordinates: square(-7, 30) },
    },
    {
      type: "Feature",
      properties: { iso_3166_2: "XX-02", name: "Isles" },
      geometry: { type: "MultiPolygon", coordinates: [square(-12, 27), square(-16, 27)] },
    },
  ],
} as Regions;

const at = (latitude: number, longitude: number, code = "XX-01") =>
  [{ city: "Madeup", region: code === "XX-01" ? "North" : "Isles", iso_3166_2: code, latitude, longitude }] as City[];

test.each([
  { what: "inside its region", city: at(31, -6) },
  { what: "a little off its coast", city: at(32.1, -6) },
  { what: "on one of its region's islands", city: at(28, -15, "XX-02") },
  { what: "in a region without an outline, which is told elsewhere", city: at(0, 0, "XX-09") },
])("a city $what passes", ({ city }) => {
  expect(() => checkCoordinates(city, regions, "cities.csv")).not.toThrow();
});

const expected = "expected a place in North (latitude 30.0 to 32.0, longitude -7.0 to -5.0), but found";
test.each([
  { what: "coordinates that are swapped", city: at(-6, 31), message: `${expected} -6 and 31; are the two swapped?` },
  { what: "a longitude east", city: at(31, 6), message: `${expected} 31 and 6; is a minus sign missing?` },
  { what: "a latitude south", city: at(-31, -6), message: `${expected} -31 and -6; is a minus sign missing?` },
  { what: "another place", city: at(51.5, 0.1), message: `${expected} 51.5 and 0.1` },
])("$what are told", ({ city, message }) => {
  expect(() => checkCoordinates(city, regions, "cities.csv")).toThrow(
    new RegExp(`${message.replace(/[.()?]/g, "\\$&")}$`),
  );
});
