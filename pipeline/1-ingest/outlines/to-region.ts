import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { InputError } from "../../lib/errors.js";
import type { MapStudy, Regions } from "../../schemas/index.js";
import { closeRings } from "../shapefile/close-rings.js";
import { windClockwise } from "../shapefile/wind-clockwise.js";

/** Which attributes of the outlines hold a region's code and its name. */
export type Attributes = Pick<MapStudy, "code" | "name">;

interface Given {
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * One region: its code and name as text, its outline in degrees with exterior rings clockwise, as d3 and Vega want them.
 *
 * @param place from 1, to name a feature in a message
 * @throws InputError for a blank attribute, a geometry that is no polygon or not in degrees
 */
export function toRegion(
  { geometry, properties }: Given,
  { file, place, attributes }: { file: string; place: number; attributes: Attributes },
): Regions["features"][number] {
  const [code, name] = [attributes.code, attributes.name].map((attribute) => textOf(properties[attribute]));
  const where = `feature ${place} (${name || "no name"})`;
  const refuse = (message: string) => new InputError([{ file, message: `${where}: ${message}` }]);
  if (!code || !name) {
    const blank = name ? attributes.code : attributes.name;
    throw refuse(`expected text in ${blank}, but found none; fill it in`);
  }
  if (geometry === null) throw refuse("expected an outline, but found none; draw it or remove its row");
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")
    throw refuse(`expected Polygon or MultiPolygon, but found ${geometry.type}; give the regions' outlines`);
  const outside = positionsOf(geometry).find(([x = Number.NaN, y = Number.NaN]) => !isInDegrees(x, y));
  if (outside !== undefined)
    throw refuse(
      `expected degrees, longitude from -180 to 180 and latitude from -90 to 90, but found ${outside.join(", ")}; reproject it: mapshaper in.shp -proj wgs84 -o out.shp`,
    );
  return { type: "Feature", properties: { iso_3166_2: code, name }, geometry: windClockwise(closeRings(geometry)) };
}

/** A code may be a number, as 101. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function positionsOf(geometry: Polygon | MultiPolygon): Position[] {
  return geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function isInDegrees(x: number, y: number): boolean {
  return Math.abs(x) <= 180 && Math.abs(y) <= 90;
}
