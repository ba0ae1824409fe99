import { InputError } from "../lib/errors.js";
import { MapStudy, type Regions, type Study } from "../schemas/index.js";
import { readGeojson } from "./outlines/read-geojson.js";
import { readRegions, type ShapefileParts } from "./shapefile/read-regions.js";

interface Given extends ShapefileParts {
  readonly study: Pick<Study, "map" | "parameters">;
  readonly geojson: Uint8Array;
}
type Files = Readonly<Record<"shp" | "dbf" | "geojson" | "study", string>>;

/**
 * The regions' outlines, from a shapefile or a GeoJSON file; no regions where a study has neither.
 *
 * @throws InputError where there are outlines that no credit is given for, both kinds of them, or a shapefile without one of its files
 */
export async function readOutlines(
  { study, geojson, ...parts }: Given,
  { encoding, files }: { encoding: string; files: Files },
): Promise<Regions> {
  const [hasShapefile, hasGeojson] = [parts.shp.length > 0, geojson.length > 0];
  const [part] = (["dbf", "prj", "cpg"] as const).filter((name) => parts[name].length > 0);
  if (!hasShapefile && part !== undefined) throw lacking("shp", part, files.study);
  if (!hasShapefile && !hasGeojson) return { type: "FeatureCollection", features: [] };
  const refuse = (column: string, message: string) => new InputError([{ file: files.study, column, message }]);
  if (hasShapefile && hasGeojson)
    throw refuse(
      "inputs.regions_geojson",
      "expected outlines as a shapefile or as GeoJSON, but found both; remove one",
    );
  if (study.map === undefined)
    throw refuse(
      "map",
      "expected credits for the outlines, but found no map; add it, with whose outlines they are and their licence",
    );
  const attributes = MapStudy.parse(study.map);
  if (hasGeojson) return readGeojson(geojson, { file: files.geojson, attributes });
  for (const needed of ["dbf", "prj"] as const)
    if (parts[needed].length === 0) throw lacking(needed, "shp", files.study);
  return readRegions(parts, { file: files.shp, encoding, attributes });
}

function lacking(part: keyof ShapefileParts, other: keyof ShapefileParts, file: string): InputError {
  const message = `expected the shapefile's .${part} beside its .${other}, but found none; name it`;
  return new InputError([{ file, column: `inputs.regions_${part}`, message }]);
}
