import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clockwiseSquare, latin1, makeShapefile, type Shape, utf8 } from "../../1-ingest/shapefile/make-shapefile.js";
import { all, type BadStudy, type Change, edit, editBytes, editStudy, remove, rewrite } from "../change.js";

const shp = "geo/made_up_regions.shp";
const dbf = "geo/made_up_regions.dbf";
const at = `study/${shp}`;
export const nord: Shape = { rings: [clockwiseSquare], attributes: ["XX-1", "Made-up Nord"] };
const south: Shape = { rings: [clockwiseSquare], attributes: ["XX-2", "Made-up Süd"] };

/** Another shapefile in the study's place, in windows-1252 if asked. */
export function draw(shapes: readonly Shape[], options?: Parameters<typeof makeShapefile>[1]): Change {
  return (study) => {
    for (const [part, bytes] of Object.entries(makeShapefile(shapes, { cpg: "UTF-8", ...options })))
      writeFileSync(join(study, `geo/made_up_regions.${part}`), bytes);
  };
}

/** A GeoJSON file in the shapefile's place. */
export function drawGeojson(text: string): Change {
  return (study) => {
    writeFileSync(join(study, "geo/made_up_regions.geojson"), text);
    edit(
      "study.json",
      `"regions_shp": "${shp}",
    "regions_dbf": "${dbf}",
    "regions_prj": "geo/made_up_regions.prj",
    "regions_cpg": "geo/made_up_regions.cpg"`,
      '"regions_geojson": "geo/made_up_regions.geojson"',
    )(study);
  };
}
const feature = (code: string, name: string, [west, south]: [number, number], type = "Polygon") => {
  const ring = clockwiseSquare.map(([x, y]) => [x + west, y + south]);
  const properties = { iso_3166_2: code, name };
  return { type: "Feature", properties, geometry: { type, coordinates: type === "Point" ? ring[0] : [ring] } };
};
export const collection = (...features: readonly object[]) => JSON.stringify({ type: "FeatureCollection", features });
export const inNord = feature("XX-1", "Made-up Nord", [-8, 31]);
export const inSouth = feature("XX-2", "Made-up Süd", [-10, 29]);
const geojson = "study/geo/made_up_regions.geojson";
const noInput = (part: string) =>
  editStudy(({ inputs }) => {
    Reflect.deleteProperty(inputs ?? {}, `regions_${part}`);
  });

/** The regions' outlines are broken, are not outlines, or are not those of the codebook. */
// biome-ignore format: a table is read row by row
export const shapefiles: readonly BadStudy[] = [
  { why: "an empty .shp", change: editBytes(shp, () => new Uint8Array()), at },
  { why: "a .shp cut within a record", change: editBytes(shp, (bytes) => bytes.subarray(0, -30)), at },
  { why: "a .shp cut between two records", change: editBytes(shp, (bytes) => bytes.subarray(0, 236)), at },
  { why: "a .dbf cut off", change: editBytes(dbf, (bytes) => bytes.subarray(0, -30)), at },
  { why: "a .shp of other bytes", change: editBytes(shp, (bytes) => bytes.map((byte, index) => (index < 100 ? byte : 0xff))), at },
  { why: "a record that says it is longer than the file", change: editBytes(shp, (bytes) => { bytes.writeInt32BE(1e9, 104); return bytes; }), at },
  { why: "a shape of a thousand million rings", change: editBytes(shp, (bytes) => { bytes.writeInt32LE(1e9, 144); return bytes; }), at },
  { why: "a position that is no number", change: editBytes(shp, (bytes) => { bytes.writeDoubleLE(Number.NaN, 156); return bytes; }), at },
  { why: "a ring that starts beyond its positions", change: editBytes(shp, (bytes) => { bytes.writeInt32LE(9, 152); return bytes; }), at: `${at}: feature 1` },
  { why: "a .dbf in the place of the .shp", change: (study) => { copyFileSync(join(study, dbf), join(study, shp)); }, at },
  { why: "a deleted row", change: editBytes(dbf, (bytes) => { bytes[bytes.readUInt16LE(8)] = 0x2a; return bytes; }), at },
  { why: "names that are numbers", change: editBytes(dbf, (bytes) => { bytes.write("N", 32 + 11); return bytes; }), at },
  { why: "names of a kind that there is not", change: editBytes(dbf, (bytes) => { bytes.write("?", 32 + 11); return bytes; }), at },
  { why: "no .dbf", change: remove(dbf), at: `study/${dbf}` },
  { why: "no .prj", change: remove("geo/made_up_regions.prj"), at: "study/geo/made_up_regions.prj" },
  { why: "a projected .prj", change: edit("geo/made_up_regions.prj", "GEOGCS[", "PROJCS["), at },
  { why: "metres under a .prj of degrees", change: draw([nord, { ...south, rings: [clockwiseSquare.map(([x, y]) => [x * 1e5, y * 1e5] as const)] }]), at },
  { why: "points", change: draw([nord, { ...south, rings: [29, -9] }]), at },
  { why: "points only", change: draw([{ ...nord, rings: [31, -8] }, { ...south, rings: [29, -9] }]), at },
  { why: "lines", change: editBytes(shp, (bytes) => { bytes.writeInt32LE(3, 32); return bytes; }), at },
  { why: "a point among the outlines", change: editBytes(shp, (bytes) => { bytes.writeInt32LE(1, 244); return bytes; }), at: `${at}: feature 2` },
  { why: "a row less in the .dbf than there are outlines", change: editBytes(dbf, (bytes) => { bytes.writeInt32LE(1, 4); return bytes; }), at },
  { why: "a row more in the .dbf than there are outlines", change: (study) => { draw([nord, south, nord])(study); writeFileSync(join(study, shp), makeShapefile([nord, south]).shp); }, at },
  { why: "a region without an outline", change: draw([nord, { ...south, rings: null }]), at },
  { why: "no region", change: draw([]), at },
  { why: "a region short", change: draw([nord]), at },
  { why: "a region twice", change: draw([nord, south, nord]), at: `${at}: feature 3` },
  { why: "a region that is no code", change: draw([nord, { ...south, attributes: ["XX-3", "Made-up Süd"] }]), at: `${at}: feature 2` },
  { why: "a region of another name", change: draw([nord, { ...south, attributes: ["XX-2", "Made-up East"] }]), at: `${at}: feature 2` },
  { why: "windows-1252 under a .cpg of UTF-8", change: draw([nord, south], { encode: latin1, cpg: "UTF-8" }), at },
  { why: "UTF-8 under a .cpg of windows-1252", change: draw([nord, south], { encode: utf8, cpg: "1252" }), at: `${at}: feature 2` },
  { why: "a .cpg of no encoding", change: rewrite("geo/made_up_regions.cpg", () => "UTF-88"), at },
  { why: "another encoding in study.json", change: edit("study.json", '"shapefile_encoding": ""', '"shapefile_encoding": "utf-16le"'), at: `${at}: feature 1` },
  { why: "no .dbf named", change: noInput("dbf"), at: "study/study.json: inputs.regions_dbf" },
  { why: "no .prj named", change: noInput("prj"), at: "study/study.json: inputs.regions_prj" },
  { why: "no .shp named", change: noInput("shp"), at: "study/study.json: inputs.regions_shp" },
  { why: "a .cpg named alone", change: all(noInput("shp"), noInput("dbf"), noInput("prj")), at: "study/study.json: inputs.regions_shp" },
  { why: "both a shapefile and GeoJSON", change: all((study) => writeFileSync(join(study, "geo/both.geojson"), collection(inNord, inSouth)), editStudy(({ inputs }) => Object.assign(inputs ?? {}, { regions_geojson: "geo/both.geojson" }))), at: "study/study.json: inputs.regions_geojson" },
  { why: "an empty GeoJSON file", change: drawGeojson(""), at: geojson },
  { why: "GeoJSON of one region alone", change: drawGeojson(JSON.stringify(inNord)), at: `${geojson}:1: type` },
  { why: "GeoJSON of no regions", change: drawGeojson(collection()), at: `${geojson}:1: features` },
  { why: "GeoJSON of points", change: drawGeojson(collection(inNord, feature("XX-2", "Made-up Süd", [-10, 29], "Point"))), at: `${geojson}:1: features[1].geometry.type` },
  { why: "GeoJSON of a region short", change: drawGeojson(collection(inNord)), at: geojson },
  { why: "GeoJSON of a region that is no code", change: drawGeojson(collection(inNord, feature("XX-3", "Made-up Süd", [-10, 29]))), at: `${geojson}: feature 2` },
  { why: "GeoJSON in metres", change: drawGeojson(collection(inNord, feature("XX-2", "Made-up Süd", [-10e5, 29e5]))), at: geojson },
  { why: "GeoJSON with attributes of other names", change: drawGeojson(collection(inNord, inSouth).replaceAll("iso_3166_2", "code")), at: geojson },
  { why: "GeoJSON with a city outside its region", change: drawGeojson(collection(inNord, feature("XX-2", "Made-up Süd", [-40, 29]))), at: "study/geo/cities.csv:3: latitude, longitude" },
  { why: "attributes of other names", change: editBytes(dbf, (bytes) => { bytes.write("label\0", 64); return bytes; }), at },
];
