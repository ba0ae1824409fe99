import { z } from "zod";
import { table } from "../runner/artifact.js";
import { Ecosystem } from "./1-ingest.js";
import { Evidence, PartialDate, Slug, SourceId, Text } from "./primitives.js";
import { StatedSource } from "./study.js";

const codings = ["coded", "text", "no_answer", "uncoded"] as const;
export const Observation = z.strictObject({
  obs_id: Text.min(1),
  case_id: Slug,
  field: Slug,
  raw: Text,
  /** A code, `a|b` (one of these), `a+b` (a set), a number or range (`12`, `10..20`, `94..`, `..110`), a city, or words; empty unless coded or text. */
  value: Text,
  coding: z.enum(codings),
  coding_reason: Text,
  unit: Text,
  source_id: SourceId,
  evidence: Evidence,
  observed_on: PartialDate,
  valid_from: PartialDate,
  valid_to: PartialDate,
  note: Text,
});
export type Observation = z.infer<typeof Observation>;

/** What no code fits honestly. It counts for nothing, and stands here so that a person may dispute it. */
export const Uncoded = Observation.pick({
  obs_id: true,
  case_id: true,
  field: true,
  raw: true,
  source_id: true,
  coding_reason: true,
});
export type Uncoded = z.infer<typeof Uncoded>;

export const Source = z.strictObject({ ...StatedSource.shape, independent_source: Text.min(1) });
export type Source = z.infer<typeof Source>;

export const Rejected = z.strictObject({
  file: Text,
  line: z.coerce.number().int(),
  column: Text,
  value: Text,
  rule: Text,
  expected: Text,
  /** What might be done about it; empty where that goes without saying. */
  remedy: Text,
  row_id: Text,
  excused_because: Text,
});
export type Rejected = z.infer<typeof Rejected>;

export const observations = table(
  { path: "2-clean/observations.csv" },
  Observation,
  ["obs_id"],
  "coded values beside the raw ones",
);
export const uncoded = table(
  { path: "2-clean/uncoded.csv" },
  Uncoded,
  ["field", "case_id", "obs_id"],
  "every statement that no code fits honestly, with the reason",
);
export const sources = table(
  { path: "2-clean/sources.csv" },
  Source,
  ["source_id"],
  "every source with the voice that it counts as",
);
export const ecosystems = table(
  { path: "2-clean/ecosystems.csv" },
  Ecosystem,
  ["ecosystem", "order"],
  "Table 1, slips mended",
);
export const rejected = table(
  { path: "2-clean/rejected.csv" },
  Rejected,
  ["file", "line", "column", "rule", "row_id"],
  "every refused row, with the rule",
);
