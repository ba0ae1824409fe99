import { z } from "zod";
import { formatCsv } from "../../lib/csv.js";
import { table } from "../../runner/artifact.js";
import {
  CaseId,
  columnPerPolicy,
  Evidence,
  FieldId,
  IndependentSourceName,
  KnownSourceId,
  ObservationId,
  OptionalInteger,
  optionalNumber,
  PartialDate,
  RawWords,
  Status,
  Text,
  ValueText,
} from "../primitives.js";
import { Case } from "../study/study.js";
import { agreementReasons, witnessReasons } from "./reasons.js";

export const Value = z.strictObject({
  case_id: CaseId,
  field: FieldId,
  value: ValueText,
  status: Status,
  rule: Text.describe("rule by which the value was concluded"),
  evidence: z
    .union([Evidence, z.literal("")])
    .describe("most direct grade of evidence among the supporting statements; empty where the value is missing"),
  stated_on: PartialDate.describe("date of the latest of these statements; empty where none is dated"),
  age_years: OptionalInteger.optional().describe(
    "age of that statement in whole years at the reference date, at least: a month or a year counts from its last day; empty where none is dated",
  ),
  supporting: Text.describe("ids of the sources that support the value, separated by ;"),
  dissenting: Text.describe("ids of the sources that contradict it, separated by ;"),
  sources: Text.describe("ids of all sources with a statement, counted or not, separated by ;"),
});
export type Value = z.infer<typeof Value>;

/** What adds to a value points at that value. */
const ofValue = { references: "3-triangulate/values.csv#case_id,field" };
export const Witness = z.strictObject({
  case_id: CaseId,
  field: FieldId,
  obs_id: ObservationId,
  source_id: KnownSourceId,
  independent_source: IndependentSourceName,
  value: ValueText,
  raw: RawWords,
  observed_on: PartialDate.describe("day, month or year that the source describes or is dated to"),
  evidence: Evidence,
  stance: z
    .enum(["supports", "dissents", "open", "set-aside"])
    .describe(
      "stance towards the concluded value: open is compatible with several, set-aside is not counted or superseded",
    ),
  reason_code: z.enum(witnessReasons).describe("why the statement is open or set aside; empty otherwise"),
  reason_detail: Text.describe("date, grade or remark that belongs to the reason"),
});
export type Witness = z.infer<typeof Witness>;

export const Conflict = z
  .strictObject({
    case_id: CaseId,
    field: FieldId,
    value: Text.describe("concluded value; empty where neither side prevails"),
    rule: Text.describe("rule by which the value was concluded"),
    for: Text.describe("values and sources in favour, as value: source, source; compatible values are separated by ;"),
    against: Text.describe("the other values and their sources, in the same form"),
    adjudicated: Text.describe("name, day and reason of the person who settled it; empty where the rule did"),
  })
  .meta(ofValue);
export type Conflict = z.infer<typeof Conflict>;

export const PolicyValue = z
  .strictObject({
    case_id: CaseId,
    field: FieldId,
    ...columnPerPolicy(
      Text.describe("value under this policy; empty where no admissible statement exists or the sides are even"),
    ),
  })
  .meta(ofValue);
export type PolicyValue = z.infer<typeof PolicyValue>;

const AgreementReasonCode = z.enum(agreementReasons);
/** Kappa, alpha and the ends of their intervals. */
const Coefficient = optionalNumber({ decimals: 3 });
/** A statistic is null where it would mislead. */
export const Agreement = z.strictObject({
  field: FieldId,
  comparison: Text.min(1).describe(
    "sides compared: primary~secondary, all sources, or two kinds of source that share at least five cases",
  ),
  cases: z.coerce.number().int().describe("number of cases for which at least two sides have a value"),
  pairs: z.coerce.number().int().describe("number of pairs of values of one case from different sides"),
  agreeing: OptionalInteger.describe("number of pairs that agree"),
  percent_agreement: optionalNumber({ decimals: 1 }).meta({ description: "agreeing out of pairs", unit: "percent" }),
  kappa: Coefficient.describe("Cohen's kappa of two sides"),
  kappa_low: Coefficient.describe("lower end of its 95 % bootstrap interval over cases"),
  kappa_high: Coefficient.describe("upper end of that interval"),
  alpha: Coefficient.describe(
    "Krippendorff's alpha: nominal; squared distance for years and numbers; MASI distance for sets",
  ),
  alpha_low: Coefficient.describe("lower end of its 95 % bootstrap interval over cases"),
  alpha_high: Coefficient.describe("upper end of that interval"),
  kappa_reason_code: AgreementReasonCode.describe("why kappa or its interval is empty"),
  kappa_reason_detail: Text.describe("categories or number that belong to that reason"),
  alpha_reason_code: AgreementReasonCode.describe("why alpha or its interval is empty"),
  alpha_reason_detail: Text.describe("number that belongs to that reason"),
});
export type Agreement = z.infer<typeof Agreement>;

const casesByDay = table(
  { path: "3-triangulate/cases.csv" },
  Case,
  ["case_id"],
  "one row per case, as it is on the reference date: in the sample or not, and its name; in the order of the study",
);
/** In the study's own order, which is that of figures and tables. */
export const cases: typeof casesByDay = { ...casesByDay, format: (rows) => formatCsv(rows, Case, []) };
export const contextValues = table(
  { path: "3-triangulate/context.csv" },
  Value,
  ["field"],
  "one row per field of the context, with the value that documents give",
);
export const values = table(
  { path: "3-triangulate/values.csv" },
  Value,
  ["case_id", "field"],
  "one row per case of the sample and field, with the concluded value",
);
export const witnesses = table(
  { path: "3-triangulate/witnesses.csv" },
  Witness,
  ["case_id", "field", "obs_id"],
  "one row per statement, with its stance towards the concluded value",
);
export const agreement = table(
  { path: "3-triangulate/agreement.csv" },
  Agreement,
  ["field", "comparison"],
  "one row per field and comparison of sources, with their agreement beyond chance",
);

export const conflicts = table(
  { path: "3-triangulate/conflicts.csv" },
  Conflict,
  ["case_id", "field"],
  "one row per contested value, with the sources of each side",
);

export const policyValues = table(
  { path: "3-triangulate/policies.csv" },
  PolicyValue,
  ["case_id", "field"],
  "one row per case of the sample and field, with the value under each policy",
);
