import { csv } from "./diff/csv.js";
import type { Differ, Difference } from "./diff/difference.js";
import { excerpts } from "./diff/excerpts.js";
import { json } from "./diff/json.js";
import { lines } from "./diff/lines.js";
import { markup } from "./diff/markup.js";
import { pdf } from "./diff/pdf.js";
import { png } from "./diff/png.js";

const differs: Record<string, Differ> = {
  csv,
  json,
  geojson: json,
  "vl.json": json,
  ipynb: json,
  svg: markup({ xml: true }),
  html: markup({ xml: false }),
  png,
  pdf,
};

/** A file's kind: what its name ends in. @example kindOf("5-plot/map.vl.json") // "vl.json" */
export function kindOf(file: string): string {
  return /\.(vl\.json|[^./]+)$/.exec(file)?.[1] ?? "";
}

/** Where two files differ, byte for byte; told in their kind's own terms as far as it has any. */
export async function compareFiles(kind: string, expected: Uint8Array, found: Uint8Array): Promise<Difference[]> {
  if (Buffer.compare(expected, found) === 0) return [];
  try {
    const differences = await (differs[kind] ?? lines)(expected, found);
    return differences.length > 0 ? differences : [firstByte(expected, found, "reads the same")];
  } catch {
    return [firstByte(expected, found, `one of the two is no ${kind}`)];
  }
}

function firstByte(expected: Uint8Array, found: Uint8Array, why: string): Difference {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  const from = (bytes: Uint8Array) =>
    at < bytes.length ? Buffer.from(bytes.subarray(at, at + 40)).toString("latin1") : undefined;
  return { where: `${why}, but byte ${at}`, ...excerpts(from(expected), from(found)) };
}
