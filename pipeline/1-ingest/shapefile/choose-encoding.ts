import { InputError } from "../../lib/errors.js";

/**
 * How the attributes' text is encoded: as the study says, else as the .cpg says, else UTF-8 if the bytes are valid UTF-8,
 * else windows-1252, the format's old default.
 *
 * @throws InputError for a label that no decoder knows
 */
export function chooseEncoding(
  { dbf, cpg }: { dbf: Uint8Array; cpg: Uint8Array },
  option: string,
  file: string,
): string {
  const stated = option || new TextDecoder().decode(cpg).trim();
  if (!stated) return isUtf8(dbf) ? "utf-8" : "windows-1252";
  // ESRI's tools write a bare code page number.
  const label = /^\d+$/.test(stated) ? (stated === "65001" ? "utf-8" : `windows-${stated}`) : stated;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new InputError([
      {
        file,
        message: `expected an encoding such as UTF-8 or windows-1252, but found "${stated}"; mend the .cpg, or shapefile_encoding in study.json`,
      },
    ]);
  }
}

/** Only the records are text: the header holds binary numbers. Its length is at byte 8, little-endian. */
function isUtf8(dbf: Uint8Array): boolean {
  if (dbf.length < 10) return true;
  const headerLength = new DataView(dbf.buffer, dbf.byteOffset).getUint16(8, true);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(dbf.subarray(headerLength));
    return true;
  } catch {
    return false;
  }
}
