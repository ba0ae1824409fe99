import { z } from "zod";
import { table } from "../runner/artifact.js";
import { claimReasonCodes, robustnessReasonCodes } from "./claim-reasons.js";
import { qualifiers, verdicts } from "./claims.js";
import { columnPerPolicy, Numeral, PrintedYear, Slug, statuses, Text, WholeNumeral } from "./primitives.js";

/** A count out of a whole. percent, low and high are empty when nobody answered. */
const shareColumns = {
  count: z.coerce.number().int(),
  of: z.coerce.number().int(),
  missing: z.coerce.number().int(),
  percent: Numeral,
  low: Numeral,
  high: Numeral,
};
export const Share = z.strictObject({ field: Slug, code: Text, label: Text, ...shareColumns });
export type Share = z.infer<typeof Share>;
export const LeverCount = z.strictObject({
  lever: Slug,
  label: Text,
  ...shareColumns,
  contested: z.coerce.number().int(),
});
export type LeverCount = z.infer<typeof LeverCount>;
/** Which cases use the same levers. All but the id is empty for a case without a value for every lever. */
export const LeverProfile = z.strictObject({
  case_id: Slug,
  /** Its place, from 1, in the order that keeps like cases together. */
  order: WholeNumeral,
  /** How many levers it uses. */
  levers: WholeNumeral,
  /** Clusters with the same number use the same levers. */
  profile: WholeNumeral,
  /** The other cases that it is most like, joined by `;`, and the Jaccard similarity to them, 0 to 1; none where that is 0. */
  nearest: Text,
  jaccard: Numeral,
  /** The mean Jaccard similarity to all the others. */
  mean_jaccard: Numeral,
  /** The mean Jaccard distance, 0 to 1, at which it comes into one group with the case before it; empty for the first. */
  joined_at: Numeral,
});
export type LeverProfile = z.infer<typeof LeverProfile>;
const OptionalDegrees = z.union([z.literal(""), z.coerce.number()]);
export const Place = z.strictObject({
  case_id: Slug,
  name: Text,
  city: Text,
  iso_3166_2: Text,
  region: Text,
  city_group: Text,
  latitude: OptionalDegrees,
  longitude: OptionalDegrees,
  status: z.enum(statuses),
  evidence: Text,
});
export type Place = z.infer<typeof Place>;

export const Table1Row = z.strictObject({ "Ecosystem type": Text, Origin: Text, "Total number": Text });
/** `-` stands for no answer. */
export const Table2Row = z
  .strictObject({
    Name: Text,
    "Creation year": PrintedYear,
    Sector: Text,
    "Geographic perimeter": Text,
    Vocation: Text,
    "Governance system": Text,
    "Financing system": Text,
    Labeling: Text,
  })
  .meta({ missingValues: ["", "-"] });
/** A cross, here and there printed as the letter X, where a lever is used; nothing where it is not; `-` for no answer. */
const Mark = Text.meta({ fieldType: "boolean", trueValues: ["×", "X"], falseValues: [""] });
export const Table3Row = z
  .strictObject({
    Clusters: Text,
    "Innovation development R&D": Mark,
    "Cooperation & synergy development": Mark,
    "Skills development": Mark,
    "Infrastructure development": Mark,
    "International development": Mark,
    "Accessing subsidies and incentives": Mark,
    "Governance and integrated practices": Mark,
  })
  .meta({ missingValues: ["-"] });
export const table1 = table({ path: "4-aggregate/table-1.csv" }, Table1Row, [], "the paper's Table 1 again");
export const table2 = table(
  { path: "4-aggregate/table-2.csv", optional: true },
  Table2Row,
  [],
  "the paper's Table 2 again, from the values, in the paper's order",
);
export const table3 = table(
  { path: "4-aggregate/table-3.csv", optional: true },
  Table3Row,
  [],
  "the paper's Table 3 again, from the values, in the paper's order",
);
export const shares = table(
  { path: "4-aggregate/shares.csv" },
  Share,
  ["field", "code"],
  "counts and shares for every coded field, by year, region and city group",
);
export const levers = table(
  { path: "4-aggregate/levers.csv", optional: true },
  LeverCount,
  ["lever"],
  "how many cases use each lever",
);
export const leverProfiles = table(
  { path: "4-aggregate/lever-profiles.csv", optional: true },
  LeverProfile,
  [],
  "cases in an order in which those that use the same levers stand together",
);
export const places = table(
  { path: "4-aggregate/places.csv" },
  Place,
  ["case_id"],
  "where each case in the sample is, as far as documented",
);

/** A share with its count and, in brackets, its percentage: `13/16 (81.3)`. Of a total or a lead, the number: `6`. */
const Result = z.string().regex(/^(-?\d+|\d+\/\d+ \(\d+\.\d\))?$/, "k/n (percent), a whole number, or empty");

/**
 * A claim beside what the values give. Of a leading measure, `count` is the least lead over another, in cases; where each of
 * several must hold, the figures are those of the smallest share.
 */
export const ClaimResult = z.strictObject({
  id: Slug,
  section: Text,
  paraphrase: Text,
  qualifier: z.enum(qualifiers),
  published: Text,
  count: WholeNumeral,
  of: WholeNumeral,
  percent: Numeral,
  /** The 95 % Wilson interval of a share, in percent. */
  wilson_low: Numeral,
  wilson_high: Numeral,
  /** Worst-case bounds: the range that uncertain values leave open, those contested, missing, or different under another policy; empty where none give any result. */
  low: Result,
  high: Result,
  /** Every count k of n, from 1 to the sample, that gives the published percentage: `k/n`, separated by ; */
  fits_rounded: Text,
  fits_truncated: Text,
  verdict: z.enum(verdicts),
  /** Why, as a code and the data that belong to it: `key=value`, separated by ; or the note of a claim that no field measures. */
  why_code: z.enum(claimReasonCodes),
  why_detail: Text,
  accepted: z.enum(verdicts),
});
export type ClaimResult = z.infer<typeof ClaimResult>;
export const Robustness = z.strictObject({
  id: Slug,
  verdict: z.enum(verdicts),
  low: Result,
  high: Result,
  /** The tipping point: the fewest uncertain values that, if different, give the claim another verdict; empty when none do. */
  tipping_after: WholeNumeral,
  /** Which: `case.field=value`, separated by ; */
  tipping_with: Text,
  /** The verdict that they give. */
  tipping_to: z.union([z.enum(verdicts), z.literal("")]),
  /** The same if any value might be wrong, uncertain or not. */
  error_tipping_after: WholeNumeral,
  error_tipping_with: Text,
  error_tipping_to: z.union([z.enum(verdicts), z.literal("")]),
  /** Why the one or the other is empty. */
  reason_code: z.enum(robustnessReasonCodes),
  /** `policy=verdict` where that is another, separated by ; */
  verdict_differs_under: Text,
  /** Under each policy the result; empty where nobody answers. */
  ...columnPerPolicy(Result),
});
export type Robustness = z.infer<typeof Robustness>;
export const claims = table({ path: "4-aggregate/claims.csv" }, ClaimResult, ["id"], "every claim with its verdict");
export const robustness = table(
  { path: "4-aggregate/robustness.csv" },
  Robustness,
  ["id"],
  "the sensitivity of each testable claim: its bounds and tipping points",
);
