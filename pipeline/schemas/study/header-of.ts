import type { Field } from "./codebook.js";

/** What heads a field's column in the published tables. */
export function headerOf({ label, published_as }: Pick<Field, "label" | "published_as">): string {
  return published_as || label;
}
