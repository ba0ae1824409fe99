import { z } from "zod";
import { isPartialDate } from "../../lib/dates.js";
import { table } from "../../runner/artifact.js";
import {
  CaseId,
  DocumentId,
  FieldAsGiven,
  FieldId,
  IndependentSourceName,
  InputRole,
  Reason,
  StatementId,
  Text,
} from "../primitives.js";

const Bound = z
  .string()
  .regex(/^\d*(\.\d+)?$/, "a number, or empty for no bound")
  .meta({ fieldType: "number" });
const Justification = Reason.describe("reason for the decision");
const DecidedBy = z
  .string()
  .regex(/\S/, "the name of the person who decided")
  .describe("name of the person who decided");
const DecidedOn = z
  .string()
  .refine((day) => day.length === 10 && isPartialDate(day), { error: "a day that exists, as 2026-11-23" })
  .meta({ description: "day of the decision", fieldType: "date" });
export const CodingRule = z.strictObject({
  field: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*\*?$/, "a field, or the start of one followed by *")
    .describe("id of the field, or the start of one followed by *"),
  raw: Text.describe("words to be coded"),
  to_field: Text.meta({
    description: "field to which the statement belongs, if another: what is named in words can have a field of its own",
    references: "codebook#field",
  }),
  code: Text.describe(
    "code; several joined by + (a set) or | (one of these); no_answer; empty where no code describes the words correctly",
  ),
  low: Bound.describe("lower bound of a number, in the unit of the field; empty for no bound"),
  high: Bound.describe("upper bound of a number, in the unit of the field; empty for no bound"),
  reason: Justification,
});
export type CodingRule = z.infer<typeof CodingRule>;

export const Correction = z.strictObject({
  role: InputRole,
  column: Text.min(1).describe("column of that input; * for any"),
  raw: Text.min(1).describe("cell as published or transcribed"),
  corrected: Text.describe("how the cell is read"),
  reason: Justification,
});
export type Correction = z.infer<typeof Correction>;

export const Exclusion = z.strictObject({
  role: InputRole,
  row_id: Text.min(1).describe("id of the rejected row"),
  rule: Text.min(1).describe("rule that it breaks"),
  reason: Justification,
});
export type Exclusion = z.infer<typeof Exclusion>;

/** The publisher whose independent source a document carries, where that is not simply its publisher (an archive, a wire story, a reprint). */
export const IndependentSource = z.strictObject({
  source_id: DocumentId,
  independent_source: IndependentSourceName,
  reason: Justification,
});
export type IndependentSource = z.infer<typeof IndependentSource>;

/** A second coder's code of one statement, made without knowledge of the first. */
export const SecondCode = z.strictObject({
  obs_id: StatementId.meta({ description: "id of the statement", references: "statements#obs_id" }),
  question: FieldAsGiven.min(1).describe("field that the second coder was asked for: that of the statement, as given"),
  code: Text.describe(
    "the second coder's code, in the notation of docs/outputs.md; of a word for yes/no fields the ids of those affirmed, joined by +; empty where nothing can be coded",
  ),
  certainty: z.enum(["", "high", "medium", "low"]).describe("how certain the second coder is; empty where not stated"),
  remark: Text.describe("the second coder's remark"),
});
export type SecondCode = z.infer<typeof SecondCode>;

/** A person settles which of two coders' codes of one statement holds. */
export const Settlement = z.strictObject({
  obs_id: StatementId.meta({ description: "id of the statement", references: "statements#obs_id" }),
  holds: z.enum(["first", "second"]).describe("coder whose code holds"),
  reason: z.string().regex(/\S/, "a reason").describe("reason for the decision"),
  decided_by: DecidedBy,
  decided_on: DecidedOn,
});
export type Settlement = z.infer<typeof Settlement>;

/** A person settles what the sources leave contested, on one of the values that they state or leave open. conflicts.csv says who decided. */
export const Adjudication = z.strictObject({
  case_id: CaseId,
  field: FieldId,
  value: Text.min(1).describe("value decided on: one that the sources state or leave open"),
  reason: z.string().regex(/\S/, "a reason").describe("reason for the decision"),
  decided_by: DecidedBy,
  decided_on: DecidedOn,
});
export type Adjudication = z.infer<typeof Adjudication>;

export const coding = table(
  { role: "coding", optional: true },
  CodingRule,
  ["field", "raw"],
  "one row per decision on which code describes which words",
);
export const corrections = table(
  { role: "corrections", optional: true },
  Correction,
  ["role", "column", "raw"],
  "one row per corrected error of print or transcription",
);
export const exclusions = table(
  { role: "exclusions", optional: true },
  Exclusion,
  ["role", "row_id", "rule"],
  "one row per rejected row that may remain rejected",
);
export const independentSources = table(
  { role: "independent_sources", optional: true },
  IndependentSource,
  ["source_id"],
  "one row per document that does not count as its publisher, with the independent source that it carries",
);
export const settlements = table(
  { role: "settlements", optional: true },
  Settlement,
  ["obs_id"],
  "one row per difference between two coders that a person settled",
);
export const secondCoding = table(
  { role: "second_coding", optional: true },
  SecondCode,
  ["obs_id"],
  "one row per statement that a second person coded without knowing the first coding",
);
export const adjudications = table(
  { role: "adjudications", optional: true },
  Adjudication,
  ["case_id", "field"],
  "one row per contested value that a person settled",
);
