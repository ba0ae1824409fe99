import { throwIfAny } from "../../lib/errors.js";

const polygons: readonly number[] = [5, 15, 25];
const kinds: Readonly<Record<number, string>> = {
  0: "nothing",
  ...{ 1: "points", 11: "points", 21: "points" },
  ...{ 3: "lines", 13: "lines", 23: "lines" },
  ...{ 5: "polygons", 15: "polygons", 25: "polygons" },
  ...{ 8: "groups of points", 18: "groups of points", 28: "groups of points" },
  31: "surfaces in space",
};

/**
 * Refuses a shapefile of something else than polygons, and one whose records do not fill it as they say: the reader would pass over
 * them, or over what follows, and the regions would be missing without a reason. Expects `checkTruncation` to have passed.
 *
 * @throws InputError that says so once, not for each region
 */
export function checkRecords({ shp, dbf }: { shp: Uint8Array; dbf: Uint8Array }, file: string): void {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const rows = new DataView(dbf.buffer, dbf.byteOffset).getUint32(4, true);
  const refuse = (message: string, column?: string) =>
    throwIfAny([{ file, ...(column === undefined ? {} : { column }), message }]);

  const type = view.getInt32(32, true);
  if (!polygons.includes(type)) refuse(`expected polygons, but found ${kindOf(type)}; give the regions' outlines`);
  let records = 0;
  for (let at = 100; at < shp.length; records += 1) {
    const wrong = wrongRecord(view, at, type);
    if (wrong !== undefined) refuse(wrong, `feature ${records + 1}`);
    at += 8 + lengthAt(view, at);
  }
  if (records !== rows) {
    refuse(
      `expected a row of the .dbf for each outline, but found ${records} in the .shp and ${rows} in the .dbf; restore the two together`,
    );
  }
}

/** What does not hold of the record that starts there: its header, in big-endian words of two bytes, then its shape. */
function wrongRecord(view: DataView, at: number, type: number): string | undefined {
  const left = view.byteLength - at - 8;
  if (left < 4) return `expected a record, but found ${left + 8} bytes; restore the .shp and the .dbf together`;
  const length = lengthAt(view, at);
  if (length < 4 || length > left) {
    return `expected a record of 12 to ${left + 8} bytes, all that are left of the .shp, but found one that says it has ${length + 8}; restore the .shp and the .dbf together`;
  }
  const found = view.getInt32(at + 8, true);
  if (found === 0) return undefined;
  if (found !== type) return `expected a polygon like the others, but found ${kindOf(found)}; draw it again`;
  if (length < 44) return whole(length, "no outline");
  const [rings, positions] = [view.getInt32(at + 44, true), view.getInt32(at + 48, true)];
  if (rings < 1 || positions < 1 || 44 + 4 * rings + 16 * positions > length)
    return whole(length, `${rings} rings of ${positions} positions`);
  const starts = Array.from({ length: rings }, (_, ring) => view.getInt32(at + 52 + 4 * ring, true));
  const isInOrder = starts.every(
    (start, ring) => start < positions && (ring === 0 ? start === 0 : start > (starts[ring - 1] ?? 0)),
  );
  if (isInOrder) return undefined;
  return `expected rings that start at 0 and follow each other up to ${positions}, but found ${starts.slice(0, 5).join(", ")}; draw it again`;
}

function whole(length: number, found: string): string {
  return `expected an outline that its ${length} bytes can hold, but found ${found}; restore the .shp and the .dbf together`;
}

function lengthAt(view: DataView, at: number): number {
  return 2 * view.getInt32(at + 4);
}

function kindOf(type: number): string {
  return kinds[type] ?? `the unknown type ${type}`;
}
