import { join } from "node:path";
import { distinct } from "../../pipeline/lib/collections.js";
import { listFiles, logFolder, readBytes } from "../../pipeline/runner/files.js";
import { compareFiles, kindOf } from "./compare-files.js";
import type { Difference } from "./diff/difference.js";

export interface Compared {
  readonly file: string;
  readonly kind: string;
  readonly differences: readonly Difference[];
}

/** Every file of either folder, of the kinds wanted, with where the two differ; logs are no results. */
export function compareFolders(expected: string, found: string, isWanted: (kind: string) => boolean): Compared[] {
  const files = distinct([...listFiles(expected), ...listFiles(found)]);
  const compared: Compared[] = [];
  for (const file of files) {
    const kind = kindOf(file);
    if (file.startsWith(`${logFolder}/`) || !isWanted(kind)) continue;
    const [before, after] = [expected, found].map((folder) => {
      const bytes = readBytes(join(folder, file));
      return file === "manifest.json" && bytes !== undefined ? withoutOthers(bytes, isWanted) : bytes;
    });
    compared.push({ file, kind, differences: compare(kind, before, after) });
  }
  return compared;
}

function compare(kind: string, before?: Uint8Array, after?: Uint8Array): Difference[] {
  if (before !== undefined && after !== undefined) return compareFiles(kind, before, after);
  const size = (bytes?: Uint8Array) => bytes && `${bytes.length} bytes`;
  return [{ where: "the file", expected: size(before), found: size(after) }];
}

/** The manifest without its hashes of files that are not compared; as it is when it has none, or is no JSON. */
function withoutOthers(manifest: Uint8Array, isWanted: (kind: string) => boolean): Uint8Array {
  let isWhole = true;
  const keep = (key: string, value: unknown) => {
    if (!key.includes("/") || isWanted(kindOf(key))) return value;
    isWhole = false;
    return undefined;
  };
  try {
    const rest = JSON.parse(new TextDecoder().decode(manifest), keep);
    return isWhole ? manifest : new TextEncoder().encode(JSON.stringify(rest));
  } catch {
    return manifest;
  }
}
