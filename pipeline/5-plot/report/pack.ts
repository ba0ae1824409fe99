import { gzipSync } from "fflate";

/** A text packed with gzip, in base64; without a date, so that the same text gives the same page. */
export function pack(text: string): string {
  return Buffer.from(gzipSync(new TextEncoder().encode(text), { level: 9, mtime: 0 })).toString("base64");
}
