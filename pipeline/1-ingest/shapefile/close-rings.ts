import type { MultiPolygon, Polygon, Position } from "geojson";

/**
 * Outlines whose rings all end where they begin. Some writers leave out the last position, and a ring that is open is drawn as the
 * rest of the globe.
 */
export function closeRings<G extends Polygon | MultiPolygon>(geometry: G): G {
  const close = (rings: Position[][]) => rings.map((ring) => (isClosed(ring) ? ring : [...ring, ring[0] as Position]));
  const coordinates = geometry.type === "Polygon" ? close(geometry.coordinates) : geometry.coordinates.map(close);
  return { ...geometry, coordinates };
}

function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length === 0 || (first?.[0] === last?.[0] && first?.[1] === last?.[1]);
}
