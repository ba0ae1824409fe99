import { join, resolve } from "node:path";
import { readBytes } from "./files.js";

/** Bytes of the program itself, and of no study: a file below `pipeline/`, or of an installed package; or what a function makes of them. */
type Asset = { readonly own: string } | { readonly package: string } | { readonly make: () => Uint8Array };
export type Assets = Readonly<Record<string, Asset>>;
export type BytesOf<A extends Assets> = { readonly [Name in keyof A]: Uint8Array };

/**
 * The bytes of each of these files, by the same names.
 *
 * @throws when one is missing
 * @example readAssets({ licence: { package: "vega/LICENSE" } }).licence
 */
export function readAssets<A extends Assets>(assets: A): BytesOf<A> {
  return Object.fromEntries(Object.entries(assets).map(([name, asset]) => [name, readAsset(asset)])) as BytesOf<A>;
}

function readAsset(asset: Asset): Uint8Array {
  if ("make" in asset) return asset.make();
  const path = "own" in asset ? asset.own : asset.package;
  // By folder, as `require.resolve` finds only those files that a package exports.
  const folders = "own" in asset ? [resolve(__dirname, "..")] : (require.resolve.paths(path) ?? []);
  for (const folder of folders) {
    const bytes = readBytes(join(folder, path));
    if (bytes !== undefined) return bytes;
  }
  throw new Error(`expected ${path}, but it is missing${"own" in asset ? "" : "; npm ci puts it there"}`);
}
