import { InputError } from "../../lib/errors.js";

/** A degree in radians, as a .prj gives it, with fewer or more digits. */
const degree = Math.PI / 180;
const remedy = "reproject it: mapshaper in.shp -proj wgs84 -o out.shp";

/**
 * The coordinates are degrees east of Greenwich. Another meridian (Paris, Ferro) or unit (grades) would move every outline without a
 * word. Source: OGC 01-009, section 7 (well-known text: `PRIMEM`, `UNIT`).
 *
 * @param prj the text of the .prj
 * @throws InputError for a projected system, another meridian or another unit
 */
export function checkCoordinateSystem(prj: string, file: string): void {
  const refuse = (expected: string, found: string): never => {
    throw new InputError([{ file, message: `expected ${expected}, but found ${found}; ${remedy}` }]);
  };
  const text = prj.trim();
  if (!text.startsWith("GEOGCS["))
    refuse(
      "coordinates in degrees (a .prj that starts with GEOGCS)",
      text === "" ? "nothing" : `${text.slice(0, 40)}…`,
    );
  const [, meridian, longitude] = /PRIMEM\["([^"]*)",\s*([-+.\deE]+)/.exec(text) ?? [];
  if (longitude !== undefined && Number(longitude) !== 0)
    refuse("longitudes counted from Greenwich", `the meridian ${meridian}`);
  // The last one: a unit within DATUM or SPHEROID would be of lengths.
  const [, unit, radians] = [...text.matchAll(/UNIT\["([^"]*)",\s*([-+.\deE]+)/g)].at(-1) ?? [];
  if (radians !== undefined && Math.abs(Number(radians) - degree) > 1e-4) refuse("degrees", `the unit ${unit}`);
}
