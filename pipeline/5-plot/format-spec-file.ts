import type { TopLevelSpec } from "vega-lite";
import { withArabic } from "./fonts/with-arabic.js";

/** The spec as its file has it. */
export function formatSpecFile(spec: TopLevelSpec): Uint8Array {
  return Buffer.from(`${formatSpec(withArabic(spec))}\n`);
}

/** JSON that a person can read and compare: what fits goes on one line, and so does every geometry. */
export function formatSpec(value: unknown, indent = ""): string {
  const line = JSON.stringify(value);
  if (line === undefined || line.length <= 160 || typeof value !== "object" || value === null || "coordinates" in value)
    return line ?? "null";
  const inner = `${indent} `;
  if (Array.isArray(value)) return `[\n${value.map((item) => inner + formatSpec(item, inner)).join(",\n")}\n${indent}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{\n${members.map(([key, member]) => `${inner}${JSON.stringify(key)}: ${formatSpec(member, inner)}`).join(",\n")}\n${indent}}`;
}
