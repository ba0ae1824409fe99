import { didYouMean } from "../../lib/did-you-mean.js";
import { throwIfAny } from "../../lib/errors.js";
import type { Attributes } from "../outlines/to-region.js";

/**
 * The .dbf has the two attributes that the map names, and no row that is marked as deleted: the reader would take that for one that is
 * not. Expects `checkTruncation` to have passed.
 *
 * @throws InputError that says so once, not for each region
 */
export function checkAttributes(dbf: Uint8Array, { file, attributes }: { file: string; attributes: Attributes }): void {
  const refuse = (message: string) => throwIfAny([{ file, message: `${message}; correct the .dbf` }]);
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const [rows, start, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  const fields = fieldsOf(dbf, start);
  const names = fields.map(({ name }) => name);
  for (const wanted of [attributes.code, attributes.name]) {
    if (names.includes(wanted)) continue;
    const found = fields.map(({ name, type }) => `${name} (${type})`).join(", ") || "none";
    const hint = didYouMean(wanted, names) || "; name the two attributes in map.code and map.name of study.json";
    throwIfAny([{ file, message: `expected the attribute ${wanted}, but found ${found}${hint}` }]);
  }
  const unknown = fields.filter(({ type }) => !types.includes(type));
  for (const { name, type } of unknown)
    refuse(`expected attributes of the types ${types.join(", ")}, but found ${name} (${type})`);
  const total = fields.reduce((sum, { length }) => sum + length, 1);
  if (total !== width) refuse(`expected rows of ${width} bytes, as the header says, but found fields of ${total}`);
  for (let row = 0; row < rows; row += 1) {
    if (dbf[start + row * width] === 0x2a) refuse(`expected no deleted row, but found row ${row + 1} marked as such`);
  }
}

/** Those of dBASE that the reader knows. */
const types: readonly string[] = ["B", "C", "D", "F", "L", "M", "N"];

/** As the header describes them, 32 bytes each, up to the byte that ends it. */
function fieldsOf(dbf: Uint8Array, end: number): { name: string; type: string; length: number }[] {
  const fields = [];
  for (let at = 32; at + 32 <= end && dbf[at] !== 0x0d; at += 32) {
    const name = new TextDecoder("windows-1252").decode(dbf.subarray(at, at + 11)).replace(/\0.*$/s, "");
    fields.push({ name, type: String.fromCharCode(dbf[at + 11] ?? 0), length: dbf[at + 16] ?? 0 });
  }
  return fields;
}
