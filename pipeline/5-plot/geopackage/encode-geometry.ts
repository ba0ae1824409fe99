import type { CasesLayer, RegionsLayer } from "../../schemas/index.js";

/** A line between two positions. */
interface Line {
  readonly type: "LineString";
  readonly coordinates: readonly (readonly [number, number])[];
}

export type Geometry =
  | Line
  | NonNullable<CasesLayer["features"][number]["geometry"]>
  | RegionsLayer["features"][number]["geometry"];
/** West, south, east, north, in degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** WGS 84 with longitude first. */
export const wgs84 = 4326;

/**
 * A geometry as GeoPackage stores it: a header with the reference system, for all but a point also its extent, then well-known binary.
 * Source: OGC 12-128r17, GeoPackage 1.3, section 2.1.3; OGC 06-103r4 for the geometry itself. All numbers little-endian.
 */
export function encodeGeometry(geometry: Geometry): Uint8Array {
  const bytes = new Bytes();
  const isPoint = geometry.type === "Point";
  bytes.octets(0x47, 0x50, 0, isPoint ? 0b001 : 0b011);
  bytes.whole(wgs84);
  if (isPoint) {
    bytes.start(1);
    bytes.numbers(geometry.coordinates);
    return bytes.all();
  }
  const [west, south, east, north] = extentOf([geometry]);
  bytes.numbers([west, east, south, north]);
  if (geometry.type === "LineString") {
    bytes.start(2);
    bytes.whole(geometry.coordinates.length);
    for (const position of geometry.coordinates) bytes.numbers(position);
    return bytes.all();
  }
  bytes.start(6);
  bytes.whole(geometry.coordinates.length);
  for (const rings of geometry.coordinates) {
    bytes.start(3);
    bytes.whole(rings.length);
    for (const ring of rings) {
      bytes.whole(ring.length);
      for (const position of ring) bytes.numbers(position);
    }
  }
  return bytes.all();
}

/** What holds all of these; at least one is expected. */
export function extentOf(geometries: readonly Geometry[]): Extent {
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const positions = geometries.flatMap(positionsOf);
  for (const [x, y] of positions) {
    extent[0] = Math.min(extent[0], x);
    extent[1] = Math.min(extent[1], y);
    extent[2] = Math.max(extent[2], x);
    extent[3] = Math.max(extent[3], y);
  }
  return extent;
}

function positionsOf({ type, coordinates }: Geometry): readonly (readonly [number, number])[] {
  if (type === "Point") return [coordinates];
  return type === "LineString" ? coordinates : coordinates.flat(2);
}

class Bytes {
  private readonly parts: Buffer[] = [];
  octets(...octets: readonly number[]): void {
    this.parts.push(Buffer.from(octets));
  }
  whole(number: number): void {
    const part = Buffer.alloc(4);
    part.writeInt32LE(number);
    this.parts.push(part);
  }
  numbers(numbers: readonly number[]): void {
    const part = Buffer.alloc(8 * numbers.length);
    numbers.forEach((number, index) => void part.writeDoubleLE(number, 8 * index));
    this.parts.push(part);
  }
  /** Byte order, then the kind of geometry. */
  start(kind: number): void {
    this.octets(1);
    this.whole(kind);
  }
  all(): Uint8Array {
    return Buffer.concat(this.parts);
  }
}
