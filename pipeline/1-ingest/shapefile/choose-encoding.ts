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
  try {
    return new TextDecoder(labelOf(stated)).encoding;
  } catch {
    throw new InputError([
      {
        file,
        message: `expected an encoding such as UTF-8 or windows-1252, but found "${stated}"; correct the .cpg, or shapefile_encoding in study.json`,
      },
    ]);
  }
}

/** The web's name of an encoding that ESRI's tools write as a code page: `1252`, `ANSI 1252`, `65001`, `88591` (ISO 8859-1). */
function labelOf(stated: string): string {
  const [, page] = /^(?:ANSI |CP)?(\d+)$/i.exec(stated) ?? [];
  if (page === undefined) return stated;
  if (page === "65001") return "utf-8";
  return page.startsWith("8859") && page.length > 4 ? `iso-8859-${page.slice(4)}` : `windows-${page}`;
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
