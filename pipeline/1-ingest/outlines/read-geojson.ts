import { z } from "zod";
import { didYouMean } from "../../lib/did-you-mean.js";
import { eachOrThrow, InputError } from "../../lib/errors.js";
import { parseJson } from "../../lib/json.js";
import type { Regions } from "../../schemas/index.js";
import { type Attributes, toRegion } from "./to-region.js";

const Position = z.array(z.number()).min(2);
const Outline = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("Polygon"), coordinates: z.array(z.array(Position)) }),
  z.looseObject({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(z.array(Position))) }),
]);
const Collection = z.looseObject({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.looseObject({
        type: z.literal("Feature"),
        properties: z.record(z.string(), z.unknown()).nullable(),
        geometry: Outline.nullable(),
      }),
    )
    .min(1, "at least one region"),
});

/**
 * The regions from a GeoJSON file (RFC 7946: degrees, WGS 84). Rings may be wound either way.
 *
 * @throws InputError for a file that is no FeatureCollection of polygons, lacks the attributes, or has a broken outline
 */
export function readGeojson(
  bytes: Uint8Array,
  { file, attributes }: { file: string; attributes: Attributes },
): Regions {
  const { features } = parseJson(bytes, file, Collection);
  const found = Object.keys(features[0]?.properties ?? {});
  for (const attribute of [attributes.code, attributes.name]) {
    if (found.includes(attribute)) continue;
    const hint = didYouMean(attribute, found) || "; name the two attributes in map.code and map.name of study.json";
    const message = `expected the attribute ${attribute}, but found ${found.join(", ") || "none"}${hint}`;
    throw new InputError([{ file, message }]);
  }
  return {
    type: "FeatureCollection",
    features: eachOrThrow(features, ({ geometry, properties }, index) =>
      toRegion(
        { geometry: geometry as Parameters<typeof toRegion>[0]["geometry"], properties: properties ?? {} },
        { file, place: index + 1, attributes },
      ),
    ),
  };
}
