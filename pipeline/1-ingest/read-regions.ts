import { Regions } from "../artifacts.js";
import { eachOrThrow, InputError } from "../lib/problem.js";
import { chooseEncoding } from "./choose-encoding.js";
import { refuseCut } from "./refuse-cut.js";
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
  const coordinateSystem = new TextDecoder().decode(parts.prj).trim();
  if (!coordinateSystem.startsWith("GEOGCS[")) {
    const found = coordinateSystem.slice(0, 40) || "nothing";
    throw refuse(
      `expected coordinates in degrees (a .prj that starts with GEOGCS), but found ${found}…; reproject it: mapshaper in.shp -proj wgs84 -o out.shp`,
    );
  }
  refuseCut(parts, file);
  const { read } = await import("shapefile");
  const collection = await read(buffer(parts.shp), buffer(parts.dbf), {
    encoding: chooseEncoding(parts, encoding, file),
  }).catch((error: Error) => {
    throw refuse(
      `expected a whole shapefile, but reading it failed: ${error.message}; restore the .shp and the .dbf together`,
    );
  });
  if (collection.features.length === 0) throw refuse("expected at least one region, but found none");

  const features = eachOrThrow(collection.features, ({ geometry, properties }, index) => {
    const attributes = Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, value]) => [name, withoutPadding(value)]),
    );
    const where = `feature ${index + 1} (${attributes.name ?? "no name"})`;
    if (geometry === null) throw refuse(`${where} has no geometry; draw it or remove its row`);
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") {
      throw refuse(
        `${where}: expected Polygon or MultiPolygon, but found ${geometry.type}; give the regions' outlines`,
      );
    }
    return { type: "Feature" as const, properties: attributes, geometry: windClockwise(geometry) };
  });
  const checked = Regions.safeParse({ type: "FeatureCollection", features });
  if (!checked.success) {
    throw new InputError(
      checked.error.issues.map(({ path, message }) => ({
        file,
        message: `${path.join(".")}: ${message}; expected the attributes iso_3166_2 and name`,
      })),
    );
  }
  return checked.data;
}

/** The dbf format pads text to a fixed width, and some writers pad with NUL. */
function withoutPadding(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/[\0 ]+$/, "") : value;
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
