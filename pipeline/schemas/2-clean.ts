import { z } from "zod";
import { table } from "../runner/artifact.js";
import { Total } from "./1-ingest.js";
import {
  AsRead,
  CaseId,
  DuplicateOf,
  Evidence,
  FieldId,
  IndependentSourceName,
  KnownSourceId,
  Note,
  ObservationId,
  PartialDate,
  RawWords,
  Text,
  Unit,
  ValidFrom,
  ValidTo,
  ValueText,
} from "./primitives.js";
import { StatedSource } from "./study.js";

const codings = ["coded", "text", "no_answer", "uncoded"] as const;
export const Observation = z.strictObject({
  obs_id: ObservationId,
  case_id: CaseId,
  field: FieldId,
  raw: RawWords,
  as_read: AsRead,
  value: ValueText.describe("value, in the notation of docs/outputs.md; empty unless coded or text"),
  coding: z.enum(codings).describe("how the words were coded; text is kept as words"),
  coding_reason: Text.describe("why the words were coded so, or could not be coded"),
  unit: Unit,
  source_id: KnownSourceId,
  evidence: Evidence,
  observed_on: PartialDate.describe("day, month or year that the source describes or is dated to"),
  valid_from: ValidFrom,
  valid_to: ValidTo,
  note: Note,
  duplicate_of: DuplicateOf,
});
export type Observation = z.infer<typeof Observation>;

/** What no code describes correctly. It is not counted, and is listed so that a person may dispute it. */
export const Uncoded = Observation.pick({
  obs_id: true,
  case_id: true,
  field: true,
  raw: true,
  source_id: true,
  coding_reason: true,
});
export type Uncoded = z.infer<typeof Uncoded>;

export const Source = z.strictObject({
  ...StatedSource.shape,
  source_id: KnownSourceId,
  independent_source: IndependentSourceName,
});
export type Source = z.infer<typeof Source>;

export const Rejected = z.strictObject({
  file: Text.describe("input that contains the row"),
  line: z.coerce.number().int().describe("line of that input; its header is line 1"),
  column: Text.describe("column of that input that breaks the rule"),
  value: Text.describe("content of that cell"),
  rule: Text.describe("rule that the row breaks"),
  expected: Text.describe("what the rule expects"),
  remedy: Text.describe("possible remedy; empty where it is obvious"),
  row_id: Text.describe("id of the row"),
  excused_because: Text.describe("why the row may remain rejected"),
});
export type Rejected = z.infer<typeof Rejected>;

export const observations = table(
  { path: "2-clean/observations.csv" },
  Observation,
  ["obs_id"],
  "one row per statement, with its coded value beside its words",
);
export const uncoded = table(
  { path: "2-clean/uncoded.csv" },
  Uncoded,
  ["field", "case_id", "obs_id"],
  "one row per statement that no code describes correctly, with the reason",
);
export const sources = table(
  { path: "2-clean/sources.csv" },
  Source,
  ["source_id"],
  "one row per source, with the independent source that it counts as",
);
export const totals = table(
  { path: "2-clean/totals.csv" },
  Total,
  ["form", "order"],
  "one row per total that the published table of totals states, errors of print corrected",
);
export const rejected = table(
  { path: "2-clean/rejected.csv" },
  Rejected,
  ["file", "line", "column", "rule", "row_id"],
  "one row per rejected row of the inputs, with the rule that it breaks",
);
