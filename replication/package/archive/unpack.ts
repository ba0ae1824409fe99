import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { sha256 } from "../../../pipeline/lib/sha256.js";

/** Unpacks an archive into a folder, and names the files that SHA256SUMS knows otherwise, or not at all. */
export async function unpack(archive: Uint8Array, folder: string): Promise<string[]> {
  const files = Object.entries(unzipSync(archive));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const sums = new TextDecoder().decode(files.find(([path]) => path === "SHA256SUMS")?.[1]);
  const stated = new Map([...sums.matchAll(/^(\w{64}) {2}(.+)$/gm)].map(([, sum, path = ""]) => [path, sum]));
  const found = new Map(files.map(([path, bytes]) => [path, sha256(bytes)]));
  const paths = [...new Set([...stated.keys(), ...found.keys()])].filter((path) => path !== "SHA256SUMS");
  return paths.filter((path) => stated.get(path) !== found.get(path));
}
