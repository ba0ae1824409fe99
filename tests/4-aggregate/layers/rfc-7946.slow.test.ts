import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { tables } from "../../5-plot/study.js";

const outputs = resolve(__dirname, "../../../outputs/4-aggregate");
const layers = ["cases", "regions"].map((name) => ({
  name,
  file: JSON.parse(readFileSync(join(outputs, `${name}.geojson`), "utf8")),
}));
type Ring = [number, number][];

describe.each(layers)("$name.geojson keeps RFC 7946", ({ file }) => {
  test("it is a collection of features, each with geometry and properties, and has no reference system of its own", () => {
    expect(file.type).toBe("FeatureCollection"); // section 3.3
    expect(file).not.toHaveProperty("crs"); // section 4
    for (const feature of file.features) {
      expect(feature.type).toBe("Feature"); // section 3.2
      expect(Object.keys(feature).sort()).toEqual(["geometry", "id", "properties", "type"]);
      // Section 7.1: what has a meaning in one kind of object is no other object's.
      for (const name of ["coordinates", "geometries", "features"]) expect(feature).not.toHaveProperty(name);
    }
    const ids = file.features.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("positions are longitude and latitude; rings are closed, of four positions at least, and wound by the right-hand rule", () => {
    for (const { geometry } of file.features) {
      const rings: Ring[] = geometry?.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
      for (const [x, y] of geometry?.type === "Point" ? [geometry.coordinates] : rings.flat()) {
        expect(Math.abs(x)).toBeLessThanOrEqual(180);
        expect(Math.abs(y)).toBeLessThanOrEqual(90);
      }
      for (const ring of rings) {
        expect(ring.length).toBeGreaterThanOrEqual(4); // section 3.1.6
        expect(ring[0]).toEqual(ring.at(-1));
      }
      if (geometry?.type !== "MultiPolygon") continue;
      for (const polygon of geometry.coordinates as Ring[][])
        polygon.forEach((ring, index) => {
          if (index === 0) expect(area(ring)).toBeGreaterThan(0);
          else expect(area(ring)).toBeLessThan(0);
        });
    }
  });
});

test("each region has as many cases as the shares count there", () => {
  const counted = new Map(tables.shares.map(({ field, code, count }) => [`${field}.${code}`, count]));
  const region = tables.codebook.find(({ role }) => role === "region")?.field;
  for (const { properties } of layers[1]?.file.features ?? [])
    expect(properties.cases).toBe(counted.get(`${region}.${properties.code}`));
});

/** Shoelace: above 0 where the ring runs counterclockwise. */
function area(ring: Ring): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0) / 2;
}
