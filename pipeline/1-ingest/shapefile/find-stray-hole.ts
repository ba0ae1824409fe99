import type { MultiPolygon, Polygon, Position } from "geojson";
import { isClockwise } from "./wind-clockwise.js";

/**
 * The first position of a ring that runs like a hole beside outlines that run like outlines, and so lies in none of them: the reader
 * makes a polygon of its own of it, and the hole would be filled. Where all rings run anticlockwise they are outlines the wrong way
 * round. Source: ESRI Shapefile Technical Description (1998), p. 8: outlines clockwise, holes anticlockwise.
 *
 * @param geometry as the reader gives it, rings closed and not yet turned
 */
export function findStrayHole(geometry: Polygon | MultiPolygon): Position | undefined {
  if (geometry.type === "Polygon") return undefined;
  const outlines = geometry.coordinates.flatMap(([outline]) => (outline === undefined ? [] : [outline]));
  const stray = outlines.find((ring) => !isClockwise(ring));
  return outlines.some(isClockwise) ? stray?.[0] : undefined;
}
