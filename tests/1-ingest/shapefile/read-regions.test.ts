import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRegions, type ShapefileParts } from "../../../pipeline/1-ingest/shapefile/read-regions.js";
import { isClockwise } from "../../../pipeline/1-ingest/shapefile/wind-clockwise.js";
import { diagnosticsOf } from "../../lib/scratch.js";
import { clockwiseSquare, latin1, makeShapefile, type Shape, wgs84 } from "./make-shapefile.js";

const file = "geo/made-up.shp";
const attributes = { code: "iso_3166_2", name: "name" };
const read = (parts: ShapefileParts, encoding = "") => readRegions(parts, { file, encoding, attributes });
const square: Shape = { rings: [clockwiseSquare], attributes: ["XX-1", "Made-up Nord"] };
const shifted = clockwiseSquare.map(([x, y]) => [x + 5, y] as const);

test("polygons are read with their attributes", async () => {
  const { features } = await read(makeShapefile([square, { rings: [shifted], attributes: ["XX-2", "Made-up Sud"] }]));
  expect(features).toEqual([
    {
      type: "Feature",
      properties: { iso_3166_2: "XX-1", name: "Made-up Nord" },
      geometry: { type: "Polygon", coordinates: [clockwiseSquare] },
    },
    {
      type: "Feature",
      properties: { iso_3166_2: "XX-2", name: "Made-up Sud" },
      geometry: { type: "Polygon", coordinates: [shifted] },
    },
  ]);
});

test.each([{ pad: "\0" }, { pad: " " }])("padding with $pad is taken off the text", async ({ pad }) => {
  const { features } = await read(makeShapefile([square], { pad }));
  expect(features[0]?.properties).toEqual({ iso_3166_2: "XX-1", name: "Made-up Nord" });
});

test.each([
  { why: "the .cpg's encoding", cpg: "1252", encoding: "" },
  { why: "the option's encoding, against the .cpg", cpg: "UTF-8", encoding: "windows-1252" },
  { why: "windows-1252, by the probe", cpg: "", encoding: "" },
])("accents are read in $why", async ({ cpg, encoding }) => {
  const parts = makeShapefile([{ ...square, attributes: ["XX-1", "Laâyoune"] }], { encode: latin1, cpg });
  expect((await read(parts, encoding)).features[0]?.properties.name).toBe("Laâyoune");
});

test("an anticlockwise exterior is turned", async () => {
  const { features } = await read(makeShapefile([{ ...square, rings: [[...clockwiseSquare].reverse()] }]));
  expect(features[0]?.geometry.coordinates).toEqual([clockwiseSquare]);
});

test("two separate outlines of one region are a MultiPolygon", async () => {
  const { features } = await read(makeShapefile([{ ...square, rings: [clockwiseSquare, shifted] }]));
  expect(features[0]?.geometry).toEqual({ type: "MultiPolygon", coordinates: [[clockwiseSquare], [shifted]] });
});

const hole = (right: number) =>
  [
    [1, 0.5],
    [right, 0.5],
    [right, 1.5],
    [1, 1.5],
    [1, 0.5],
  ] as const;

test.each([
  { why: "open", rings: [clockwiseSquare.slice(0, -1)] },
  { why: "open and the wrong way round", rings: [[...clockwiseSquare].slice(1).reverse()] },
])("an outline that is $why is closed and runs clockwise", async ({ rings }) => {
  const { features } = await read(makeShapefile([{ ...square, rings }]));
  const [ring = []] = (features[0]?.geometry.coordinates ?? []) as [number, number][][];
  expect(ring).toHaveLength(5);
  expect(ring.at(-1)).toEqual(ring[0]);
  expect(isClockwise(ring)).toBe(true);
});

test("a hole within its outline stays a hole", async () => {
  const { features } = await read(makeShapefile([{ ...square, rings: [clockwiseSquare, hole(1.5)] }]));
  expect(features[0]?.geometry).toEqual({ type: "Polygon", coordinates: [clockwiseSquare, hole(1.5)] });
});

const whole = makeShapefile([square, { ...square, rings: [shifted] }]);
const lambert = 'PROJCS["Merchich / Nord Maroc",GEOGCS["Merchich"]]';
test.each([
  {
    why: "a region without geometry",
    parts: makeShapefile([square, { ...square, rings: null }]),
    message: "feature 2 (Made-up Nord): expected an outline, but found none; draw it or remove its row",
  },
  {
    why: "points",
    parts: makeShapefile([{ ...square, rings: [1, 2] }]),
    message: "expected polygons, but found points; give the regions' outlines",
  },
  {
    why: "a projected file",
    parts: makeShapefile([square], { prj: lambert }),
    message: `but found ${lambert.slice(0, 40)}…; reproject it: mapshaper`,
  },
  {
    why: "a missing .prj",
    parts: makeShapefile([square], { prj: "" }),
    message: "(a .prj that starts with GEOGCS), but found nothing",
  },
  {
    why: "a hole that sticks out of its outline",
    parts: makeShapefile([
      { ...square, rings: [clockwiseSquare, [...hole(2.2).slice(1, -1), ...hole(2.2).slice(0, 2)]] },
    ]),
    message:
      "feature 1 (Made-up Nord): expected every hole (an anticlockwise ring) within an outline, but found one at 2.2, 0.5",
  },
  {
    why: "a meridian of its own",
    parts: makeShapefile([square], { prj: wgs84.replace('"Greenwich",0', '"Paris",2.337229166667') }),
    message: "expected longitudes counted from Greenwich, but found the meridian Paris; reproject it",
  },
  {
    why: "another unit than degrees",
    parts: makeShapefile([square], { prj: wgs84.replace('"degree",0.0174', '"grad",0.01570796') }),
    message: "expected degrees, but found the unit grad; reproject it",
  },
  {
    why: "a region without a name",
    parts: makeShapefile([{ ...square, attributes: ["XX-1", ""] }]),
    message: "feature 1 (no name): expected text in name, but found none; fill it in",
  },
  { why: "no regions", parts: makeShapefile([]), message: "expected at least one region, but found none" },
  { why: "an empty .shp", parts: { ...whole, shp: new Uint8Array() }, message: "expected a whole shapefile" },
  { why: "an empty .dbf", parts: { ...whole, dbf: new Uint8Array() }, message: "expected a whole shapefile" },
  {
    why: "text in place of a .shp",
    parts: { ...whole, shp: new TextEncoder().encode("<html>not found</html>".repeat(10)) },
    message: "expected a .shp",
  },
  {
    why: "a .shp cut within a record",
    parts: { ...whole, shp: whole.shp.slice(0, -20) },
    message: "expected a whole shapefile",
  },
  {
    why: "a .shp cut between two records",
    parts: { ...whole, shp: whole.shp.slice(0, 100 + (whole.shp.length - 100) / 2) },
    message: "expected a whole shapefile",
  },
  {
    why: "a .dbf cut between two records",
    parts: { ...whole, dbf: whole.dbf.slice(0, -26) },
    message: "expected a whole shapefile",
  },
])("$why is refused, with file and remedy", async ({ parts, message }) => {
  await expect(read(parts)).rejects.toThrow(`${file}: `);
  await expect(read(parts)).rejects.toThrow(message);
});

test.each([
  { code: "iso_3166", hint: "did you mean iso_3166_2?" },
  { code: "HASC", hint: "name the two attributes in map.code and map.name of study.json" },
])("an attribute $code that the map names and the .dbf lacks is refused once", async ({ code, hint }) => {
  const given = { file, encoding: "", attributes: { code, name: "name" } };
  expect(await diagnosticsOf(() => readRegions(whole, given))).toEqual([
    `${file}: expected the attribute ${code}, but found iso_3166_2 (C), name (C); ${hint}`,
  ]);
});

test("the attributes of code and name are those that the map names", async () => {
  const { features } = await readRegions(whole, {
    file,
    encoding: "",
    attributes: { code: "name", name: "iso_3166_2" },
  });
  expect(features[0]?.properties).toEqual({ iso_3166_2: "Made-up Nord", name: "XX-1" });
});

test("every feature that is wrong is reported at once", async () => {
  const parts = makeShapefile([
    square,
    { rings: null, attributes: ["XX-2", "Made-up Sud"] },
    { ...square, rings: [shifted] },
    { rings: null, attributes: ["XX-4", "Made-up Ouest"] },
  ]);
  expect(await diagnosticsOf(() => read(parts))).toEqual([
    `${file}: feature 2 (Made-up Sud): expected an outline, but found none; draw it or remove its row`,
    `${file}: feature 4 (Made-up Ouest): expected an outline, but found none; draw it or remove its row`,
  ]);
});

test("the real shapefile has the 12 regions of 2015, accents and all", async () => {
  const part = (name: string) => readFileSync(join(__dirname, `../../../data/geo/ma_regions_2015.${name}`));
  const { features } = await read({ shp: part("shp"), dbf: part("dbf"), prj: part("prj"), cpg: part("cpg") });
  expect(features.map(({ properties }) => properties.iso_3166_2)).toEqual(
    Array.from({ length: 12 }, (_, index) => `MA-${String(index + 1).padStart(2, "0")}`),
  );
  expect(features[10]?.properties.name).toBe("Laâyoune-Sakia El Hamra");
});
