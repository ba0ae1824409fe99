import type { Position } from "geojson";
import { expect, test } from "vitest";
import { windClockwise } from "../../../pipeline/1-ingest/shapefile/wind-clockwise.js";

const clockwise: Position[] = [
  [0, 0],
  [0, 4],
  [4, 4],
  [4, 0],
  [0, 0],
];
const anticlockwise = [...clockwise].reverse();
const holeClockwise: Position[] = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
  [1, 1],
];
const holeAnticlockwise = [...holeClockwise].reverse();

test.each([
  { why: "a clockwise exterior stays", rings: [clockwise], expected: [clockwise] },
  { why: "an anticlockwise exterior is turned", rings: [anticlockwise], expected: [clockwise] },
  {
    why: "a hole runs against its exterior",
    rings: [clockwise, holeClockwise],
    expected: [clockwise, holeAnticlockwise],
  },
  {
    why: "a hole that already does stays",
    rings: [anticlockwise, holeAnticlockwise],
    expected: [clockwise, holeAnticlockwise],
  },
  { why: "no ring is no trouble", rings: [], expected: [] },
])("$why", ({ rings, expected }) => {
  expect(windClockwise({ type: "Polygon", coordinates: rings })).toEqual({ type: "Polygon", coordinates: expected });
});

test("every polygon of a MultiPolygon is wound by itself", () => {
  const wound = windClockwise({ type: "MultiPolygon", coordinates: [[clockwise], [anticlockwise, holeClockwise]] });
  expect(wound.coordinates).toEqual([[clockwise], [clockwise, holeAnticlockwise]]);
});

test("the outlines given are left as they were", () => {
  const given = { type: "Polygon" as const, coordinates: [[...anticlockwise]] };
  windClockwise(given);
  expect(given.coordinates).toEqual([anticlockwise]);
});
