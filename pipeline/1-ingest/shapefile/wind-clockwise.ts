import type { MultiPolygon, Polygon, Position } from "geojson";

/** Outlines with clockwise exteriors and anticlockwise holes: d3 and Vega take a ring the other way round for the rest of the globe. */
export function windClockwise<G extends Polygon | MultiPolygon>(geometry: G): G {
  const wind = (rings: Position[][]) =>
    rings.map((ring, index) => (isClockwise(ring) === (index === 0) ? ring : [...ring].reverse()));
  const coordinates = geometry.type === "Polygon" ? wind(geometry.coordinates) : geometry.coordinates.map(wind);
  return { ...geometry, coordinates };
}

/** By the sign of the shoelace area, longitude to the right and latitude upwards. */
export function isClockwise(ring: readonly Position[]): boolean {
  let twiceArea = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [x1 = 0, y1 = 0] = ring[i] as Position;
    const [x2 = 0, y2 = 0] = ring[i + 1] as Position;
    twiceArea += x1 * y2 - x2 * y1;
  }
  return twiceArea < 0;
}
