import { archive } from "./diff/archive.js";
import { csv } from "./diff/csv.js";
import type { Diff, Difference } from "./diff/difference.js";
import { json } from "./diff/json.js";
import { lines } from "./diff/lines.js";

const diffs: Record<string, Diff> = {
  docx: archive,
  xlsx: archive,
  csv,
  json,
  geojson: json,
  "vl.json": json,
  ipynb: json,
};
const isText = /^(md|tex|txt|html|svg)$/;

/** A file's kind: what its name ends in. @example kindOf("5-plot/map.vl.json") // "vl.json" */
export function kindOf(file: string): string {
  return /\.(vl\.json|[^./]+)$/.exec(file)?.[1] ?? "";
}

/** Where two files differ: in a table or a tree of values by place, in a text by line, in a document of Office by line of a part, else by the first byte. */
export function compareFiles(kind: string, expected: Uint8Array, found: Uint8Array): Difference[] {
  if (Buffer.compare(expected, found) === 0) return [];
  const diff = diffs[kind] ?? (isText.test(kind) ? lines : undefined);
  try {
    const differences = diff?.(expected, found) ?? [];
    return differences.length > 0 ? differences : [firstByte(expected, found)];
  } catch {
    return [firstByte(expected, found)];
  }
}

function firstByte(expected: Uint8Array, found: Uint8Array): Difference {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  const describe = (bytes: Uint8Array) =>
    `${at < bytes.length ? `0x${Buffer.from(bytes.subarray(at, at + 1)).toString("hex")}` : "the end"} of ${bytes.length} bytes`;
  return { where: `byte ${at}`, expected: describe(expected), found: describe(found) };
}
