import type { MultiPolygon, Polygon, Position } from "geojson";
import { eachOrThrow, InputError } from "../../lib/errors.js";
import type { Regions } from "../../schemas/index.js";
import { refuseCut } from "../checks/check-truncation.js";
import { checkAttributes } from "./check-attributes.js";
import { checkCoordinateSystem } from "./check-coordinate-system.js";
import { checkRecords } from "./check-records.js";
import { chooseEncoding } from "./choose-encoding.js";
import { closeRings } from "./close-rings.js";
import { findStrayHole } from "./find-stray-hole.js";
import { windClockwise } from "./wind-clockwise.js";

export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array;
  readonly prj: Uint8Array;
  readonly cpg: Uint8Array;
}

/**
 * The regions from a shapefile: attributes in the right encoding and without padding, exterior rings clockwise as d3 and Vega
 * want them, features without geometry refused.
 *
 * @param encoding a label such as "windows-1252", or "" to go by the .cpg, then by a probe
 * @returns a FeatureCollection in degrees, WGS 84, with `iso_3166_2` and `name`
 * @throws InputError for a file that is broken, projected or without features, or with every feature that is not of polygons
 */
export async function readRegions(
  parts: ShapefileParts,
  { file, encoding }: { file: string; encoding: string },
): Promise<Regions> {
  const refuse = (message: string) => new InputError([{ file, message }]);
  checkCoordinateSystem(new TextDecoder().decode(parts.prj), file);
  refuseCut(parts, file);
  checkRecords(parts, file);
  checkAttributes(parts.dbf, file);
  const { read } = await import("shapefile");
  const named = chooseEncoding(parts, encoding, file);
  const collection = await read(buffer(parts.shp), buffer(parts.dbf), { encoding: named }).catch((error: Error) => {
    throw refuse(
      `expected a whole shapefile, but reading it failed: ${error.message}; restore the .shp and the .dbf together`,
    );
  });
  if (collection.features.length === 0) throw refuse("expected at least one region, but found none");

  const features = eachOrThrow(collection.features, ({ geometry, properties }, index) => {
    const attributes = Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, value]) => [name, withoutPadding(value)]),
    );
    const { iso_3166_2, name } = attributes;
    const where = `feature ${index + 1} (${name || "no name"})`;
    // `checkAttributes` has seen the two names: only another encoding spells them otherwise.
    if (iso_3166_2 === undefined || name === undefined) {
      const found = Object.keys(attributes).join(", ");
      throw refuse(
        `${where}: expected the attributes iso_3166_2 and name, but found ${found}, read as ${named}; correct the .cpg, or shapefile_encoding in study.json`,
      );
    }
    // A blank attribute is null or, padded with NUL, empty.
    if (typeof iso_3166_2 !== "string" || typeof name !== "string" || iso_3166_2 === "" || name === "") {
      const blank = name ? "iso_3166_2" : "name";
      throw refuse(`${where}: expected text in ${blank}, but found none; fill it in in the .dbf`);
    }
    if (geometry === null) throw refuse(`${where}: expected an outline, but found none; draw it or remove its row`);
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") {
      throw refuse(
        `${where}: expected Polygon or MultiPolygon, but found ${geometry.type}; give the regions' outlines`,
      );
    }
    const garbled = Object.values(attributes).find((text) => typeof text === "string" && text.includes("\uFFFD"));
    if (garbled !== undefined) {
      throw refuse(
        `${where}: expected text in ${named}, but found bytes of another encoding; correct the .cpg, or shapefile_encoding in study.json`,
      );
    }
    const outside = positionsOf(geometry).find(([x = Number.NaN, y = Number.NaN]) => !isInDegrees(x, y));
    if (outside !== undefined) {
      throw refuse(
        `${where}: expected degrees, longitude from -180 to 180 and latitude from -90 to 90, but found ${outside.join(", ")}; reproject it: mapshaper in.shp -proj wgs84 -o out.shp`,
      );
    }
    const closed = closeRings(geometry);
    const stray = findStrayHole(closed);
    if (stray !== undefined) {
      throw refuse(
        `${where}: expected every hole (an anticlockwise ring) within an outline, but found one at ${stray.join(", ")} that lies outside; draw it within, or make it an outline by turning it`,
      );
    }
    return { type: "Feature" as const, properties: { iso_3166_2, name }, geometry: windClockwise(closed) };
  });
  return { type: "FeatureCollection", features };
}

function positionsOf(geometry: Polygon | MultiPolygon): Position[] {
  return geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function isInDegrees(x: number, y: number): boolean {
  return Math.abs(x) <= 180 && Math.abs(y) <= 90;
}

/** The dbf format pads text to a fixed width, and some writers pad with NUL. */
function withoutPadding(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/[\0 ]+$/, "") : value;
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
