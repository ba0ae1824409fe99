import { expect, test } from "vitest";
import { encodeGeometry, extentOf } from "../../../pipeline/5-plot/geopackage/encode-geometry.js";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
// IEEE 754 doubles, little-endian: 1 is 3ff0…, 2 is 4000…, -0.5 is bfe0….
const [zero, one, two, minusHalf] = ["0000000000000000", "000000000000f03f", "0000000000000040", "000000000000e0bf"];
const header = (flags: string) => `47500${"0"}${flags}e6100000`; // "GP", version 0, flags, 4326 = 0x10e6

test("a point has no envelope: flags are 1, little-endian", () => {
  expect(hex(encodeGeometry({ type: "Point", coordinates: [1, -0.5] }))).toBe(
    `${header("01")}0101000000${one}${minusHalf}`,
  );
});

test("a line has its envelope, west, east, south, north: flags are 3", () => {
  const line = { type: "LineString", coordinates: [[2, 0] as const, [1, 1] as const] } as const;
  const envelope = `${one}${two}${zero}${one}`;
  expect(hex(encodeGeometry(line))).toBe(`${header("03")}${envelope}010200000002000000${two}${zero}${one}${one}`);
});

test("an area is a multipolygon of polygons of rings", () => {
  const ring: [number, number][] = [
    [0, 0],
    [1, 0],
    [0, 2],
    [0, 0],
  ];
  const positions = `${zero}${zero}${one}${zero}${zero}${two}${zero}${zero}`;
  expect(hex(encodeGeometry({ type: "MultiPolygon", coordinates: [[ring]] }))).toBe(
    `${header("03")}${zero}${one}${zero}${two}0106000000010000000103000000` + `0100000004000000${positions}`,
  );
});

test("the extent of several geometries is west, south, east, north", () => {
  expect(
    extentOf([
      { type: "Point", coordinates: [3, -1] },
      { type: "Point", coordinates: [-2, 5] },
    ]),
  ).toEqual([-2, -1, 3, 5]);
});
