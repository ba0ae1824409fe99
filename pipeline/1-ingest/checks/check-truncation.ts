import { InputError } from "../../lib/errors.js";

/**
 * Refuses a shapefile that was cut short: where the cut falls between two records, the reader stops without complaint.
 *
 * @throws InputError when the .shp or the .dbf is not as long as its own header says
 */
export function checkTruncation({ shp, dbf }: { shp: Uint8Array; dbf: Uint8Array }, file: string): void {
  const refuse = (what: string, expected: number, found: number) => {
    const message = `expected a whole shapefile, but its ${what} has ${found} bytes of ${expected}; restore the .shp and the .dbf together`;
    return new InputError([{ file, message }]);
  };
  if (shp.length < 100) throw refuse(".shp", 100, shp.length);
  if (dbf.length < 32) throw refuse(".dbf", 32, dbf.length);
  const code = new DataView(shp.buffer, shp.byteOffset).getInt32(0);
  if (code !== 9994) {
    const message = `expected a .shp, which starts with 9994, but found ${code}; restore the .shp and the .dbf together`;
    throw new InputError([{ file, message }]);
  }
  // The .shp's length stands at byte 24, big-endian, in words of two bytes.
  const shpLength = 2 * new DataView(shp.buffer, shp.byteOffset).getInt32(24);
  if (shp.length !== shpLength) throw refuse(".shp", shpLength, shp.length);
  const header = new DataView(dbf.buffer, dbf.byteOffset);
  const dbfLength = header.getUint16(8, true) + header.getUint32(4, true) * header.getUint16(10, true);
  if (dbf.length < dbfLength) throw refuse(".dbf", dbfLength, dbf.length);
}
