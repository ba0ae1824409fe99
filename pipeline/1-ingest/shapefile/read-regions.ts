import type { Geometry, Position } from "geojson";
import { eachOrThrow, InputError } from "../../lib/errors.js";
import type { Regions } from "../../schemas/index.js";
import { checkTruncation } from "../checks/check-truncation.js";
import { type Attributes, toRegion } from "../outlines/to-region.js";
import { checkAttributes } from "./check-attributes.js";
import { checkCoordinateSystem } from "./check-coordinate-system.js";
import { checkRecords } from "./check-records.js";
import { chooseEncoding } from "./choose-encoding.js";
import { closeRings } from "./close-rings.js";
import { findStrayHole } from "./find-stray-hole.js";

export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array;
  readonly prj: Uint8Array;
  readonly cpg: Uint8Array;
}

/**
 * The regions from a shapefile: attributes in the right encoding and without padding, features without geometry refused.
 *
 * @param encoding a label such as "windows-1252", or "" to go by the .cpg, then by a probe
 * @returns a FeatureCollection in degrees, WGS 84, with `iso_3166_2` and `name`
 * @throws InputError for a file that is broken, projected or without features, or with every feature that is not of polygons or has a hole outside every outline
 */
export async function readRegions(
  parts: ShapefileParts,
  { file, encoding, attributes }: { file: string; encoding: string; attributes: Attributes },
): Promise<Regions> {
  const refuse = (message: string) => new InputError([{ file, message }]);
  checkCoordinateSystem(new TextDecoder().decode(parts.prj), file);
  checkTruncation(parts, file);
  checkRecords(parts, file);
  checkAttributes(parts.dbf, { file, attributes });
  const { read } = await import("shapefile");
  const named = chooseEncoding(parts, encoding, file);
  const collection = await read(buffer(parts.shp), buffer(parts.dbf), { encoding: named }).catch((error: Error) => {
    throw refuse(
      `expected a whole shapefile, but reading it failed: ${error.message}; restore the .shp and the .dbf together`,
    );
  });
  if (collection.features.length === 0) throw refuse("expected at least one region, but found none");

  const features = eachOrThrow(collection.features, ({ geometry, properties }, index) => {
    const place = index + 1;
    const cleaned = Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, value]) => [name, withoutPadding(value)]),
    );
    // `checkAttributes` has seen the two names: only another encoding spells them otherwise.
    if (!(attributes.code in cleaned) || !(attributes.name in cleaned)) {
      const found = Object.keys(cleaned).join(", ");
      throw refuse(
        `feature ${place}: expected the attributes ${attributes.code} and ${attributes.name}, but found ${found}, read as ${named}; correct the .cpg, or shapefile_encoding in study.json`,
      );
    }
    const region = toRegion({ geometry, properties: cleaned }, { file, place, attributes });
    const garbled = Object.values(region.properties).find((text) => text.includes("\uFFFD"));
    if (garbled !== undefined)
      throw refuse(
        `feature ${place} (${region.properties.name}): expected text in ${named}, but found bytes of another encoding; correct the .cpg, or shapefile_encoding in study.json`,
      );
    const stray = strayHole(geometry);
    if (stray !== undefined)
      throw refuse(
        `feature ${place} (${region.properties.name}): expected every hole (an anticlockwise ring) within an outline, but found one at ${stray.join(", ")} that lies outside; draw it within, or make it an outline by turning it`,
      );
    return region;
  });
  return { type: "FeatureCollection", features };
}

/** Only a shapefile has holes by the way that they are wound; in GeoJSON they are by their place in the polygon. */
function strayHole(geometry: Geometry | null): Position | undefined {
  const isPolygonal = geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";
  return isPolygonal ? findStrayHole(closeRings(geometry)) : undefined;
}

/** The dbf format pads text to a fixed width, and some writers pad with NUL. */
function withoutPadding(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/[\0 ]+$/, "") : value;
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
