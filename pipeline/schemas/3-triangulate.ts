import { z } from "zod";
import { table } from "../runner/artifact.js";
import {
  columnPerPolicy,
  Evidence,
  OptionalInteger,
  optionalNumber,
  PartialDate,
  Slug,
  SourceId,
  statuses,
  Text,
} from "./primitives.js";

const Ids = z.string().describe("source ids joined by ;");
export const Value = z.strictObject({
  case_id: Slug,
  field: Slug,
  value: Text,
  status: z.enum(statuses),
  rule: Text,
  /** The most direct grade among the supporting witnesses; empty when missing. */
  evidence: z.union([Evidence, z.literal("")]),
  supporting: Ids,
  dissenting: Ids,
  /** Every source that says anything, counted or not. */
  sources: Ids,
});
export type Value = z.infer<typeof Value>;

export const Witness = z.strictObject({
  case_id: Slug,
  field: Slug,
  obs_id: Text,
  source_id: SourceId,
  independent_source: Text,
  value: Text,
  raw: Text,
  observed_on: PartialDate,
  evidence: Evidence,
  stance: z.enum(["supports", "dissents", "open", "set-aside"]),
  reason: Text,
});
export type Witness = z.infer<typeof Witness>;

export const Conflict = z.strictObject({
  case_id: Slug,
  field: Slug,
  /** Empty where no side has the upper hand. */
  value: Text,
  rule: Text,
  /** `value: source, source`; several values that say the same (bounds that overlap) parted by `; `. */
  for: Text,
  /** In the same form, a part for each other value. */
  against: Text,
  /** `name, day: reason` of the person who settled it; empty where the rule did. */
  adjudicated: Text,
});
export type Conflict = z.infer<typeof Conflict>;

/** A value under each policy: empty where nothing that counts is said, and where the sides are even. */
export const PolicyValue = z.strictObject({ case_id: Slug, field: Slug, ...columnPerPolicy(Text) });
export type PolicyValue = z.infer<typeof PolicyValue>;

/** Kappa, alpha and the ends of their intervals. */
const Coefficient = optionalNumber({ decimals: 3 });
/** Two sides, or all sources, compared on one field. Statistics are null where they cannot honestly be given. */
export const Agreement = z.strictObject({
  field: Slug,
  /** `primary~secondary`, `all sources`, or two kinds of source in alphabetical order, as `cluster_website~press_article`. */
  comparison: Text.min(1),
  /** Clusters on which at least two sides have a value. */
  cases: z.coerce.number().int(),
  /** Two values of one case, by different sides. */
  pairs: z.coerce.number().int(),
  agreeing: OptionalInteger,
  percent_agreement: optionalNumber({ decimals: 1 }),
  kappa: Coefficient,
  kappa_low: Coefficient,
  kappa_high: Coefficient,
  alpha: Coefficient,
  alpha_low: Coefficient,
  alpha_high: Coefficient,
  /** Why a statistic or an interval is empty. */
  reason: Text,
});
export type Agreement = z.infer<typeof Agreement>;

export const values = table(
  { path: "3-triangulate/values.csv" },
  Value,
  ["case_id", "field"],
  "one value per case in the sample and field",
);
export const witnesses = table(
  { path: "3-triangulate/witnesses.csv" },
  Witness,
  ["case_id", "field", "obs_id"],
  "who says so, who says otherwise, and who was set aside",
);
export const agreement = table(
  { path: "3-triangulate/agreement.csv" },
  Agreement,
  ["field", "comparison"],
  "how far sources agree, beyond chance, field by field",
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
  "the value that every policy makes of the same statements",
);
