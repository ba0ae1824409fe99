import type { Place, Regions, RegionsLayer } from "../../schemas/index.js";

type Ring = readonly (readonly number[])[];

/**
 * The regions with the cases in each, as features of GeoJSON.
 * Source: RFC 7946, section 3.1.6: exterior rings run counterclockwise, holes clockwise; the outlines of 1-ingest run the other way, for d3.
 */
export function listRegions(regions: Regions, places: readonly Place[]): RegionsLayer["features"] {
  const of = places.filter(({ iso_3166_2 }) => iso_3166_2 !== "").length;
  return regions.features.map(({ properties: { iso_3166_2: code, name }, geometry }) => {
    const cases = places.filter(({ iso_3166_2 }) => iso_3166_2 === code);
    const names = cases.map((place) => place.name).join(";");
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return {
      type: "Feature",
      id: code,
      properties: { code, name, cases: cases.length, of, names },
      geometry: { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(reversed)) },
    };
  });
}

function reversed(ring: Ring): [number, number][] {
  return ring.map(([longitude = 0, latitude = 0]): [number, number] => [longitude, latitude]).reverse();
}
