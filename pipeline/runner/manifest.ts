import { z } from "zod";
import { InputError } from "../lib/errors.js";
import { parseJson } from "../lib/json.js";

const Hashes = z.record(z.string(), z.string());

/** What a stage's outputs were made from. No time and no absolute path, so that two runs leave the same bytes. */
export const Entry = z.strictObject({
  inputs: Hashes,
  outputs: Hashes,
  code: z.string(),
  lockfile: z.string(),
  parameters: z.record(z.string(), z.string()),
});
export type Entry = z.infer<typeof Entry>;

/** Parameters as the manifest has them: words as they are, what is no word as JSON. */
export function formatParameters(parameters: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, formatParameter(value)]));
}

/** @example formatParameter(["press_article"]) // '["press_article"]' */
function formatParameter(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

export const Manifest = z.strictObject({ stages: z.record(z.string(), Entry) });
export type Manifest = z.infer<typeof Manifest>;

/** The manifest of an earlier run. One that cannot be read counts as none: all runs again. */
export function parseManifest(bytes: Uint8Array | undefined): Manifest {
  try {
    return bytes === undefined ? { stages: {} } : parseJson(bytes, "manifest.json", Manifest);
  } catch (error) {
    if (error instanceof InputError) return { stages: {} };
    throw error;
  }
}
