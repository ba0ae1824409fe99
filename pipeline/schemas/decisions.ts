import { z } from "zod";
import { isPartialDate } from "../lib/dates.js";
import { table } from "../runner/artifact.js";
import { Reason, Slug, SourceId, Text } from "./primitives.js";

const Bound = z
  .string()
  .regex(/^\d*(\.\d+)?$/, "a number, or empty for no bound")
  .meta({ fieldType: "number" });
/** Words to codes. `to_field` moves a statement to another field (a lever named in words to that lever's own field). */
export const CodingRule = z.strictObject({
  field: z.string().regex(/^[a-z_]+\*?$/, "a field, or the start of one followed by *"),
  raw: Text,
  to_field: Text,
  /** A code; several joined by `+` for a set, by `|` for "one of these"; `no_answer`; or empty: cannot be coded honestly. */
  code: Text,
  low: Bound,
  high: Bound,
  reason: Reason,
});
export type CodingRule = z.infer<typeof CodingRule>;

/** A slip of the published text or of its transcription. `raw` in that column of that file (`*`: any column) is read as `corrected`. */
export const Correction = z.strictObject({
  role: Slug,
  column: Text.min(1),
  raw: Text.min(1),
  corrected: Text,
  reason: Reason,
});
export type Correction = z.infer<typeof Correction>;

export const Exclusion = z.strictObject({ role: Slug, row_id: Text.min(1), rule: Text.min(1), reason: Reason });
export type Exclusion = z.infer<typeof Exclusion>;

/** The publisher whose independent source a document carries, where that is not simply its publisher (an archive, a wire story, a reprint). */
export const IndependentSource = z.strictObject({
  source_id: SourceId,
  independent_source: Text.min(1),
  reason: Reason,
});
export type IndependentSource = z.infer<typeof IndependentSource>;

/** A person settles what the sources leave contested, on one of the values that they state or leave open. conflicts.csv says who decided. */
export const Adjudication = z.strictObject({
  case_id: Slug,
  field: Slug,
  value: Text.min(1),
  reason: z.string().regex(/\S/, "a reason"),
  decided_by: z.string().regex(/\S/, "the name of the person who decided"),
  decided_on: z
    .string()
    .refine((day) => day.length === 10 && isPartialDate(day), { error: "a day that exists, as 2026-11-23" })
    .meta({ fieldType: "date" }),
});
export type Adjudication = z.infer<typeof Adjudication>;

export const coding = table({ role: "coding" }, CodingRule, ["field", "raw"], "words to codes");
export const corrections = table({ role: "corrections" }, Correction, ["role", "column", "raw"], "slips mended");
export const exclusions = table(
  { role: "exclusions" },
  Exclusion,
  ["role", "row_id", "rule"],
  "refused rows that may stay refused",
);
export const independentSources = table(
  { role: "independent_sources" },
  IndependentSource,
  ["source_id"],
  "whose voice a document is",
);
export const adjudications = table(
  { role: "adjudications" },
  Adjudication,
  ["case_id", "field"],
  "conflicts that a person settled",
);
