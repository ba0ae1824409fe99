import type { ShapefileParts } from "../../../pipeline/1-ingest/shapefile/read-regions.js";

type Ring = readonly (readonly [x: number, y: number])[];

/** A shape as the format has it: `null` is a record without geometry, a single position a point. */
export interface Shape {
  readonly rings: readonly Ring[] | null | readonly [x: number, y: number];
  readonly attributes: readonly [iso: string, name: string];
}

export const wgs84 =
  'GEOGCS["WGS84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174]]';
export const clockwiseSquare: Ring = [
  [0, 0],
  [0, 2],
  [2, 2],
  [2, 0],
  [0, 0],
];
const widths = [8, 16];

/** A shapefile written byte by byte, after ESRI's Technical Description (1998) and the dBASE III header. */
export function makeShapefile(
  shapes: readonly Shape[],
  { pad = "\0", encode = utf8, prj = wgs84, cpg = "" } = {},
): ShapefileParts {
  return { shp: makeShp(shapes), dbf: makeDbf(shapes, pad, encode), prj: utf8(prj), cpg: utf8(cpg) };
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Enough of windows-1252 for accents: there its letters are those of Latin 1. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function makeShp(shapes: readonly Shape[]): Uint8Array {
  const contents = shapes.map(({ rings }) => content(rings));
  const length = 100 + contents.reduce((sum, bytes) => sum + 8 + bytes.length, 0);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, shapes.some(({ rings }) => isPoint(rings)) ? 1 : 5, true);
  let at = 100;
  contents.forEach((bytes, index) => {
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, bytes.length / 2);
    file.set(bytes, at + 8);
    at += 8 + bytes.length;
  });
  return file;
}

function content(rings: Shape["rings"]): Uint8Array {
  if (rings === null) return new Uint8Array(4);
  if (isPoint(rings)) {
    const view = new DataView(new ArrayBuffer(20));
    view.setInt32(0, 1, true);
    rings.forEach((degrees, index) => {
      view.setFloat64(4 + 8 * index, degrees, true);
    });
    return new Uint8Array(view.buffer);
  }
  const positions = rings.flat();
  const view = new DataView(new ArrayBuffer(44 + 4 * rings.length + 16 * positions.length));
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  view.setInt32(0, 5, true);
  [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((edge, index) => {
    view.setFloat64(4 + 8 * index, edge, true);
  });
  view.setInt32(36, rings.length, true);
  view.setInt32(40, positions.length, true);
  rings.forEach((_, index) => {
    view.setInt32(44 + 4 * index, rings.slice(0, index).flat().length, true);
  });
  positions.flat().forEach((degrees, index) => {
    view.setFloat64(44 + 4 * rings.length + 8 * index, degrees, true);
  });
  return new Uint8Array(view.buffer);
}

function isPoint(rings: Shape["rings"]): rings is readonly [number, number] {
  return rings !== null && typeof rings[0] === "number";
}

function makeDbf(shapes: readonly Shape[], pad: string, encode: (text: string) => Uint8Array): Uint8Array {
  const names = ["iso_3166_2", "name"];
  const headerLength = 32 + 32 * names.length + 1;
  const recordLength = 1 + widths.reduce((sum, width) => sum + width, 0);
  const file = new Uint8Array(headerLength + recordLength * shapes.length + 1);
  const view = new DataView(file.buffer);
  file.set([3, 100, 1, 1]);
  view.setInt32(4, shapes.length, true);
  view.setInt16(8, headerLength, true);
  view.setInt16(10, recordLength, true);
  names.forEach((name, index) => {
    file.set(utf8(name), 32 + 32 * index);
    file.set(utf8("C"), 32 + 32 * index + 11);
    file[32 + 32 * index + 16] = widths[index] ?? 0;
  });
  file[headerLength - 1] = 0x0d;
  shapes.forEach(({ attributes }, row) => {
    let at = headerLength + row * recordLength;
    file[at++] = 0x20;
    attributes.forEach((text, index) => {
      const width = widths[index] ?? 0;
      file.fill(pad.charCodeAt(0), at, at + width);
      file.set(encode(text).subarray(0, width), at);
      at += width;
    });
  });
  file[file.length - 1] = 0x1a;
  return file;
}
