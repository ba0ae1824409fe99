import { contextCase, type Field } from "../schemas/index.js";
import { type Given, resolve } from "./resolve.js";

/** The values of the context: its fields, asked once. */
export function resolveContext(given: Given, wholeCodebook: readonly Field[]): ReturnType<typeof resolve> {
  const codebook = wholeCodebook.filter(({ scope }) => scope === "context");
  const context = { case_id: contextCase, name: contextCase, in_sample: "no" as const, note: "" };
  return resolve({ ...given, cases: [context], codebook });
}
