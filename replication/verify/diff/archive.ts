import { unzipSync } from "fflate";
import type { Difference } from "./difference.js";
import { lines } from "./lines.js";

/** A workbook or a document of Office: the lines of each part, of which a row of a sheet or a table is one. */
export function archive(expected: Uint8Array, found: Uint8Array): Difference[] {
  const [before, after] = [unzipSync(expected), unzipSync(found)];
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return paths.flatMap((path) => {
    const [one, other] = [before[path], after[path]];
    if (one === undefined || other === undefined) {
      const there = (part: Uint8Array | undefined) => part && `${part.length} bytes`;
      return [{ where: path, expected: there(one), found: there(other) }];
    }
    if (Buffer.compare(one, other) === 0) return [];
    return lines(one, other).map((difference) => ({ ...difference, where: `${path}, ${difference.where}` }));
  });
}
