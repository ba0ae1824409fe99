import { z } from "zod";
import { table } from "../../runner/artifact.js";
import {
  AsRead,
  CaseId,
  DuplicateOf,
  Evidence,
  FieldAsGiven,
  FieldId,
  IndependentSourceName,
  KnownSourceId,
  Note,
  ObservationId,
  optionalNumber,
  PartialDate,
  RawWords,
  Text,
  Unit,
  ValidFrom,
  ValidTo,
  ValueText,
} from "../primitives.js";
import { SecondCode } from "../study/decisions.js";
import { StatedSource } from "../study/sources.js";
import { Total } from "./1-ingest.js";
import { coderReasons } from "./reasons.js";

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

const alphaThresholds = ["", "reliable", "tentative", "below"] as const;
export type AlphaThreshold = (typeof alphaThresholds)[number];
const Alpha = optionalNumber({ decimals: 3 });
/** A statistic is null where it would mislead. */
export const CoderAgreement = z.strictObject({
  field: FieldAsGiven,
  statements: z.coerce.number().int().describe("number of statements that both coders coded"),
  agreeing: z.coerce
    .number()
    .int()
    .describe("number of these to which both gave the same code, set of codes or bounds, or no code"),
  percent_agreement: optionalNumber({ decimals: 1 }).meta({
    description: "agreeing out of statements",
    unit: "percent",
  }),
  alpha: Alpha.describe("Krippendorff's alpha: nominal; MASI distance for sets of codes"),
  alpha_low: Alpha.describe("lower end of its 95 % bootstrap interval over statements"),
  alpha_high: Alpha.describe("upper end of that interval"),
  alpha_reason_code: z.enum(coderReasons).describe("why alpha or its interval is empty"),
  alpha_reason_detail: Text.describe("number that belongs to that reason"),
  threshold: z
    .enum(alphaThresholds)
    .describe(
      "threshold of Krippendorff (2004) that alpha reaches: reliable from .800, tentative from .667, or below; empty without alpha",
    ),
});
export type CoderAgreement = z.infer<typeof CoderAgreement>;

export const CoderDifference = z.strictObject({
  obs_id: ObservationId,
  field: FieldAsGiven,
  case_id: CaseId,
  words: Text.describe("words that were coded: what the page says, as read, or else the value as collected"),
  first_code: Text.describe(
    "the first coder's code; of a word for yes/no fields the field affirmed; empty where nothing can be coded",
  ),
  second_code: Text.describe("the second coder's code, in the same form"),
  certainty: SecondCode.shape.certainty,
  remark: SecondCode.shape.remark,
  settled: z
    .enum(["", "first", "second"])
    .describe(
      "coder whose code holds, as a person settled it; empty where nobody has: the statement then counts like grade weak",
    ),
  settlement: Text.describe("name, day and reason of the person who settled it; empty where nobody has"),
});
export type CoderDifference = z.infer<typeof CoderDifference>;

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
export const coderAgreement = table(
  { path: "2-clean/coder-agreement.csv", optional: true },
  CoderAgreement,
  ["field"],
  "one row per field that two persons coded, with their agreement beyond chance",
);
export const coderDifferences = table(
  { path: "2-clean/coder-differences.csv", optional: true },
  CoderDifference,
  ["field", "case_id", "obs_id"],
  "one row per statement that two persons coded differently, with the code of each",
);
