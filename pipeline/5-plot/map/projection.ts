import type { Regions } from "../../schemas/index.js";
import { pixelsPerInch, pointsPerInch } from "../layout/theme.js";

/** Mercator as d3 and Vega have it: `scale` points per radian, then moved by `translate`. */
export interface Projection {
  readonly scale: number;
  readonly translate: readonly [number, number];
  /** Degrees to points from the figure's upper left corner. */
  place(longitude: number, latitude: number): [number, number];
  /** The latitude, in degrees, of a point so far down. */
  latitudeAt(y: number): number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const stretched = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2));

/**
 * The one projection of a map: everything north of `south` fits between two sides, and the height follows.
 * Computed here, not by Vega, so that the same numbers place outlines and labels.
 */
export function fitProjection(
  regions: Regions,
  { left, right, head, south }: { left: number; right: number; head: number; south: number },
): Projection & { readonly bottom: number } {
  let [west, east, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of regions.features.flatMap(ringsOf)) {
    for (const [longitude = 0, latitude = 0] of ring) {
      if (latitude < south) continue;
      [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
      [low, high] = [Math.min(low, latitude), Math.max(high, latitude)];
    }
  }
  const scale = (right - left) / radians(east - west);
  const found = mercator(scale, [left - scale * radians(west), head + scale * stretched(high)]);
  return { ...found, bottom: found.place(west, low)[1] };
}

/** The projection at this scale that puts one place, in degrees, at one point. */
export function projectTo(
  scale: number,
  degrees: readonly [number, number],
  at: readonly [number, number],
): Projection {
  const [longitude, latitude] = degrees;
  return mercator(scale, [at[0] - scale * radians(longitude), at[1] + scale * stretched(latitude)]);
}

function mercator(scale: number, translate: readonly [number, number]): Projection {
  const [left, top] = translate;
  return {
    scale,
    translate,
    place: (longitude, latitude) => [left + scale * radians(longitude), top - scale * stretched(latitude)],
    latitudeAt: (y) => ((2 * Math.atan(Math.exp((top - y) / scale)) - Math.PI / 2) * 180) / Math.PI,
  };
}

/** How many kilometres a point on paper is at a latitude, on a sphere of 6 371 km. */
export function kilometresPerPoint({ scale }: Pick<Projection, "scale">, latitude: number): number {
  return (6371 * Math.cos(radians(latitude))) / scale;
}

type Feature = Regions["features"][number];

/** Every ring of a region, holes too. */
export function ringsOf({ geometry }: Feature): readonly (readonly number[])[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** In points: as fine as 300 pixels per inch show, so that no one sees the difference on paper. */
const finest = pointsPerInch / pixelsPerInch;

/** How many decimals of a degree a page can show. */
export function decimalsShown({ scale }: Projection): number {
  return Math.ceil(Math.log10((scale * radians(1)) / finest));
}

/** Outlines to so many decimals of a degree; a ring that shrinks to nothing is left out. */
export function roundOutlines(feature: Feature, decimals: number): Feature {
  const { geometry } = feature;
  const perDegree = 10 ** decimals;
  const roundRing = (ring: readonly (readonly number[])[]) => {
    const rounded = ring.map((position) => position.map((degrees) => Math.round(degrees * perDegree) / perDegree));
    return rounded.filter(
      (position, i) => i === 0 || position.some((degrees, axis) => degrees !== rounded[i - 1]?.[axis]),
    );
  };
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons
    .map((rings) => rings.map(roundRing).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
  return { ...feature, geometry: { type: "MultiPolygon", coordinates } };
}
