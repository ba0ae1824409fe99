import { distinct } from "../../lib/collections.js";
import { isInput } from "../../lib/input-name.js";
import { sha256 } from "../../lib/sha256.js";

export interface Fingerprint {
  /** A line for each table, in the form of `sha256sum`, with its path from the repository's root. */
  readonly lines: string;
  /** The SHA-256 of these lines. */
  readonly hash: string;
}

/**
 * What the page was made from, so that anyone can check it. The manifest itself cannot be named: it holds the page's own hash.
 *
 * @param hashes the SHA-256 of each table, by its name in the manifest
 */
export function fingerprint(hashes: Readonly<Record<string, string>>): Fingerprint {
  const path = (name: string) => (isInput(name) ? name : `outputs/${name}`);
  const lines = distinct(Object.keys(hashes))
    .map((name) => `${hashes[name]}  ${path(name)}\n`)
    .join("");
  return { lines, hash: sha256(lines) };
}
