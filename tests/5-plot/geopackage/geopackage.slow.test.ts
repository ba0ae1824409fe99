import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import initSqlJs, { type Database } from "sql.js";
import { beforeAll, describe, expect, test } from "vitest";
import { mapLayers } from "../../../pipeline/5-plot/geopackage/map-layers.js";
import { writeGeopackage } from "../../../pipeline/5-plot/geopackage/write-geopackage.js";
import { languages, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { readAssets } from "../../../pipeline/runner/assets.js";
import type { CasesLayer, RegionsLayer } from "../../../pipeline/schemas/index.js";
import { hostile } from "../report/hostile.js";
import { root, tables } from "../study.js";

const { sqlite } = readAssets({ sqlite: { package: "sql.js/dist/sql-wasm.wasm" } });
const write = (given = tables, language: (typeof languages)[number] = "en") =>
  writeGeopackage(mapLayers(given, textsFor(language, given)), sqlite);
const committed = readFileSync(join(root, "outputs/5-plot/map.gpkg"));
const geojson = <T extends CasesLayer | RegionsLayer>(name: string): T["features"] =>
  (JSON.parse(readFileSync(join(root, `outputs/4-aggregate/${name}.geojson`), "utf8")) as T).features;
const points = geojson<CasesLayer>("cases");
const areas = geojson<RegionsLayer>("regions");
let database: Database;
const rows = (sql: string, from = database) => from.exec(sql)[0]?.values ?? [];
const open = async (bytes: Uint8Array) => new (await initSqlJs()).Database(bytes);
beforeAll(async () => {
  database = await open(committed);
});

describe("the study's GeoPackage", () => {
  test("is what its tables give, the same bytes each time", async () => {
    expect(Buffer.compare(await write(), committed)).toBe(0);
    expect(Buffer.compare(await write(), committed)).toBe(0);
  });

  // Requirements by their numbers in OGC 12-128r17, GeoPackage 1.3.
  test("has the header of an SQLite file with GPKG and the version in it (1, 2)", () => {
    expect(committed.subarray(0, 15).toString()).toBe("SQLite format 3");
    expect(committed.readUInt32BE(68).toString(16)).toBe("47504b47");
    expect(committed.readUInt32BE(60)).toBe(10300);
  });

  test("is sound, and all keys lead somewhere (6, 7)", () => {
    expect(rows("PRAGMA integrity_check")).toEqual([["ok"]]);
    expect(rows("PRAGMA foreign_key_check")).toEqual([]);
  });

  test("has the three rows that every list of reference systems has (11)", () => {
    expect(rows("SELECT srs_id, organization, organization_coordsys_id FROM gpkg_spatial_ref_sys")).toEqual([
      [-1, "NONE", -1],
      [0, "NONE", 0],
      [4326, "EPSG", 4326],
    ]);
  });

  test("lists each of its tables, with a time in the form that is asked for (13, 14, 15)", () => {
    const listed = rows("SELECT table_name, data_type, last_change FROM gpkg_contents ORDER BY table_name");
    expect(listed.map(([name, kind]) => [name, kind])).toEqual([
      ["cases", "features"],
      ["layer_styles", "attributes"],
      ["lines", "features"],
      ["regions", "features"],
      ["sources", "attributes"],
    ]);
    for (const [, , time] of listed) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test("has a row for the geometries of each layer of features, and the layer a key and that type (21 to 31)", () => {
    expect(rows("SELECT * FROM gpkg_geometry_columns ORDER BY table_name")).toEqual([
      ["cases", "geom", "POINT", 4326, 0, 0],
      ["lines", "geom", "LINESTRING", 4326, 0, 0],
      ["regions", "geom", "MULTIPOLYGON", 4326, 0, 0],
    ]);
    for (const name of ["cases", "lines", "regions"]) {
      const columns = rows(`PRAGMA table_info(${name})`);
      expect(columns[0]?.slice(1)).toEqual(["fid", "INTEGER", 1, null, 1]);
      for (const [, , type] of columns) expect(type).toMatch(/^(INTEGER|TEXT|DOUBLE|POINT|LINESTRING|MULTIPOLYGON)$/);
    }
  });

  test("states of each layer what holds all its geometries, and its reference system (17)", () => {
    const extentOf = (positions: readonly (readonly number[])[]) => {
      const [x, y] = [0, 1].map((i) => positions.map((position) => position[i] ?? Number.NaN));
      return [Math.min(...(x ?? [])), Math.min(...(y ?? [])), Math.max(...(x ?? [])), Math.max(...(y ?? []))];
    };
    const extents = new Map(
      rows("SELECT table_name, min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents").map(([name, ...rest]) => [
        name,
        rest,
      ]),
    );
    expect(extents.get("cases")).toEqual([
      ...extentOf(points.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []))),
      4326,
    ]);
    expect(extents.get("regions")).toEqual([
      ...extentOf(areas.flatMap(({ geometry }) => geometry.coordinates.flat(2))),
      4326,
    ]);
    expect(extents.get("sources")).toEqual([null, null, null, null, null]);
  });

  test("has in the description of each table how it is cited, its licence and its credits", () => {
    const described = rows("SELECT table_name, description FROM gpkg_contents WHERE table_name <> 'layer_styles'");
    expect(described).toHaveLength(4);
    for (const [name, description] of described) {
      expect(description, `${name}`).toMatch(
        /Cite: .*https:\/\/doi\.org\/.*Licence of the data: CC-BY-4\.0, ODbL-1\.0\.$/,
      );
      expect(description, `${name}`).toMatch(/©\s?OpenStreetMap contributors/);
    }
  });

  test("has geometries that begin as the standard has it (19), in the reference system of their layer (33)", () => {
    for (const name of ["cases", "lines", "regions"])
      for (const [blob] of rows(`SELECT geom FROM ${name} WHERE geom IS NOT NULL`)) {
        const bytes = Buffer.from(blob as Uint8Array);
        expect(bytes.subarray(0, 3).toString("latin1")).toBe("GP\0");
        expect(bytes.readInt32LE(4)).toBe(4326);
      }
  });

  test("registers the extension for titles of columns, and has no other (58, 60)", () => {
    expect(rows("SELECT DISTINCT extension_name FROM gpkg_extensions")).toEqual([["gpkg_schema"]]);
    expect(rows("SELECT name FROM sqlite_master WHERE name LIKE 'rtree%' OR type = 'trigger'")).toEqual([]);
  });

  test("has a style for each layer, which QGIS applies by itself", () => {
    const styles = rows("SELECT f_table_name, f_geometry_column, useAsDefault, styleQML FROM layer_styles");
    expect(styles.map(([name, column, isDefault]) => [name, column, isDefault])).toEqual([
      ["regions", "geom", 1],
      ["lines", "geom", 1],
      ["cases", "geom", 1],
    ]);
    for (const [, , , qml] of styles) expect(qml).toMatch(/^<qgis version="3[\s\S]*<renderer-v2 [\s\S]*<\/qgis>\n$/);
  });

  test("has each case with its values in words, and no geometry where no place is known", () => {
    expect(rows("SELECT count(*), count(geom) FROM cases")).toEqual([
      [tables.places.length, tables.places.filter(({ latitude }) => latitude !== "").length],
    ]);
    // Read in outputs/3-triangulate/values.csv.
    const sql =
      "SELECT creation_year, creation_year_status, financing, financing_sources FROM cases WHERE case_id = 'ce3m'";
    expect(rows(sql)).toEqual([[2010, "contested", "Mixed", "paper_table_2"]]);
  });
});

test("a study without a geometry has no layer", () => {
  const places = tables.places.map((place) => ({ ...place, latitude: "" as const, longitude: "" as const }));
  const nowhere = { ...tables, places, regions: { ...tables.regions, features: [] } };
  expect(mapLayers(nowhere, textsFor("en", nowhere))).toEqual([]);
});

test.each(languages)(
  "whatever text the data bring is text, in %s: no statement, no rule of a style",
  async (language) => {
    const payload = `'"); DROP TABLE cases; --<b a="1">]]>&\u0000=1+1`;
    const given = hostile(tables, payload);
    const found = await open(await write(given, language));
    expect(rows("SELECT count(*) FROM cases", found)).toEqual([[tables.places.length]]);
    expect(rows("SELECT name FROM cases WHERE fid = 1", found)).toEqual([
      [given.places.find(({ case_id }) => case_id === given.cases[0]?.case_id)?.name],
    ]);
    const styles = (from: Database) => rows("SELECT styleQML FROM layer_styles", from);
    expect(styles(found).join()).not.toContain("DROP");
  },
);

const hasGdal = spawnSync("ogrinfo", ["--version"]).status === 0;
if (!hasGdal)
  console.warn("ogrinfo was not found: the layers are NOT read by GDAL here, only checked against their standards");

test.skipIf(!hasGdal)("GDAL reads every layer without a warning, with names, counts and types", () => {
  const folder = mkdtempSync(join(tmpdir(), "gdal-"));
  writeFileSync(join(folder, "map.gpkg"), committed);
  const read = (path: string, ...layer: string[]) =>
    spawnSync("ogrinfo", ["-ro", "-so", path, ...layer], { encoding: "utf8" });
  const all = read(join(folder, "map.gpkg"), "-al");
  expect([all.status, all.stderr]).toEqual([0, ""]);
  expect(all.stdout).toMatch(
    /Layer name: cases[\s\S]*Geometry: Point\nFeature Count: 17\n[\s\S]*\ncreation_year: Integer/,
  );
  expect(all.stdout).toMatch(/Layer name: regions[\s\S]*Geometry: Multi Polygon\nFeature Count: 12\n/);
  for (const { name, count } of [
    { name: "cases", count: 17 },
    { name: "regions", count: 12 },
  ]) {
    const layer = read(join(root, `outputs/4-aggregate/${name}.geojson`), "-al");
    expect([layer.status, layer.stderr]).toEqual([0, ""]);
    expect(layer.stdout).toContain(`Feature Count: ${count}\n`);
  }
});

test.skipIf(!hasGdal)("GDAL finds in each layer the features of the GeoJSON files, and the styles as a table", () => {
  const folder = mkdtempSync(join(tmpdir(), "gdal-"));
  const read = (layer: string) => {
    const file = join(folder, `${layer}.json`);
    const options = ["-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=15", "-lco", "RFC7946=NO"];
    const found = spawnSync("ogr2ogr", [...options, file, join(root, "outputs/5-plot/map.gpkg"), layer], {
      encoding: "utf8",
    });
    expect([found.status, found.stderr]).toEqual([0, ""]);
    type Found = { geometry: unknown; properties: Record<string, string | number | null> };
    return (JSON.parse(readFileSync(file, "utf8")) as { features: Found[] }).features;
  };
  // Codes are in words in the one and as they are in the other: what both have is compared.
  const isSame = (name: string) =>
    /^(case_id|name|place_(city|region|region_code|sources)|.*_(sources|low|high))$/.test(name);
  const common = ({ properties }: { properties: Readonly<Record<string, unknown>> }) =>
    Object.fromEntries(Object.entries(properties).filter(([name, value]) => isSame(name) || typeof value === "number"));
  const cases = read("cases");
  expect(cases.map(({ geometry }) => geometry)).toEqual(points.map(({ geometry }) => geometry));
  expect(cases.map(common)).toEqual(points.map(common));
  const regions = read("regions");
  // GDAL writes as many digits as it needs for 15 that count.
  const rounded = (geometry: unknown) =>
    JSON.parse(JSON.stringify(geometry), (_, value) => (typeof value === "number" ? Number(value.toFixed(9)) : value));
  expect(regions.map(({ geometry }) => rounded(geometry))).toEqual(areas.map(({ geometry }) => rounded(geometry)));
  expect(regions.map(({ properties }) => properties)).toEqual(areas.map(({ properties }) => properties));
  expect(read("layer_styles").map(({ properties }) => properties.f_table_name)).toEqual(["regions", "lines", "cases"]);
});

const python = ["python3", "/usr/bin/python3"].find(
  (name) => spawnSync(name, ["-c", "import osgeo_utils.samples.validate_gpkg"]).status === 0,
);
if (python === undefined)
  console.warn(
    "GDAL's validate_gpkg was not found: the layers are NOT validated by it here, only by our own list of requirements",
  );

test.skipIf(python === undefined)("GDAL's validator finds no requirement of the standard broken", () => {
  const file = join(root, "outputs/5-plot/map.gpkg");
  const found = spawnSync(python ?? "", ["-m", "osgeo_utils.samples.validate_gpkg", file], { encoding: "utf8" });
  expect([found.status, found.stdout, found.stderr]).toEqual([0, "", ""]);
});
