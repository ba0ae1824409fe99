import { gzipSync } from "fflate";

/** JSON packed with gzip, in base64: without a date, so that the same values give the same text. */
export function packJson(value: unknown): string {
  const packed = gzipSync(new TextEncoder().encode(JSON.stringify(value)), { level: 9, mtime: 0 });
  return Buffer.from(packed).toString("base64");
}
