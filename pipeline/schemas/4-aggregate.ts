import { z } from "zod";
import { table } from "../runner/artifact.js";
import { claimReasonCodes, robustnessReasonCodes } from "./claim-reasons.js";
import { qualifiers, verdicts } from "./claims.js";
import {
  CaseId,
  columnPerPolicy,
  Evidence,
  Latitude,
  Longitude,
  OptionalInteger,
  optionalNumber,
  RegionCode,
  RegionName,
  Section,
  Slug,
  Status,
  Text,
} from "./primitives.js";

/** A count out of a whole. */
const shareColumns = {
  count: z.coerce.number().int().describe("number of cases"),
  of: z.coerce.number().int().describe("number of cases that have a value"),
  missing: z.coerce.number().int().describe("number of cases of the sample without a value"),
  percent: optionalNumber({ decimals: 1 }).meta({
    description: "count out of of; empty where no case has a value",
    unit: "percent",
  }),
  low: optionalNumber({ decimals: 1 }).meta({ description: "lower end of the 95 % Wilson interval", unit: "percent" }),
  high: optionalNumber({ decimals: 1 }).meta({ description: "upper end of the 95 % Wilson interval", unit: "percent" }),
};
export const Share = z
  .strictObject({
    field: Slug.describe("coded field of the codebook; or year, region or city_group"),
    code: Text.describe("code of the value"),
    label: Text.describe("label of the code"),
    ...shareColumns,
  })
  .describe(
    "Where a case has at most one code, the percentages of a field sum to 100.0: each is rounded down, then the largest remainders up (Hamilton's method), so that two equal counts can differ by 0.1. Of a set, each code is counted by itself. `undocumented` is out of all cases.",
  );
export type Share = z.infer<typeof Share>;
const Block = Slug.describe("block of yes/no fields, as study.json names it");
export const BlockCount = z.strictObject({
  block: Block,
  field: Slug.meta({ description: "field of the block", references: "codebook#field" }),
  label: Text.describe("label of the field"),
  ...shareColumns,
  count: shareColumns.count.describe("number of cases whose value means yes"),
  pending: z.coerce.number().int().describe("number of cases whose value means not yet"),
  contested: z.coerce.number().int().describe("number of cases for which a document contradicts the value"),
});
export type BlockCount = z.infer<typeof BlockCount>;
export const BlockProfile = z
  .strictObject({
    block: Block,
    case_id: CaseId,
    order: OptionalInteger.describe("rank, from 1, in the order that places similar cases next to each other"),
    yes: OptionalInteger.describe("number of fields of the block for which the value means yes"),
    profile: OptionalInteger.describe("number of the profile: cases with the same number have yes for the same fields"),
    nearest: Text.describe("ids of the most similar other cases, separated by ;; empty where nothing is shared"),
    jaccard: optionalNumber({ decimals: 3 }).describe(
      "Jaccard similarity to them, from 0 to 1; of two cases without any yes, 1",
    ),
    mean_jaccard: optionalNumber({ decimals: 3 }).describe("mean Jaccard similarity to all other cases, from 0 to 1"),
    joined_at: optionalNumber({ decimals: 3 }).describe(
      "mean Jaccard distance, from 0 to 1, at which the case joins the group of the case before it; empty for the first",
    ),
  })
  .meta({
    primaryKey: ["block", "case_id"],
    description:
      "Average linkage, then the optimal leaf order: of the orders that the tree allows, the one with the least sum of distances between neighbours; equal profiles in the order of the cases, other ties by the number of yes, then by their ids. A case without a value for every field of the block has its id only.",
  });
export type BlockProfile = z.infer<typeof BlockProfile>;
export const Place = z.strictObject({
  case_id: CaseId,
  name: Text.meta({ description: "name of the case", references: "cases#name" }),
  city: Text.meta({
    description: "city; empty where none is documented or it is open which",
    references: "1-ingest/cities.csv#city",
  }),
  iso_3166_2: RegionCode,
  region: RegionName,
  city_group: Text.describe("group of the city, by its id in study.json, or elsewhere"),
  latitude: z.union([z.literal(""), Latitude]).meta(Latitude.meta() ?? {}),
  longitude: z.union([z.literal(""), Longitude]).meta(Longitude.meta() ?? {}),
  status: Status,
  evidence: Text.describe(`most direct ${Evidence.description}; empty where no place is documented`),
});
export type Place = z.infer<typeof Place>;

export const shares = table(
  { path: "4-aggregate/shares.csv" },
  Share,
  ["field", "code"],
  "one row per code of a coded field, per year, region and city group, with its count and share",
);
export const blocks = table(
  { path: "4-aggregate/blocks.csv" },
  BlockCount,
  ["block", "field"],
  "one row per yes/no field of a block, with the number of cases whose value means yes",
);
export const profiles = table(
  { path: "4-aggregate/profiles.csv" },
  BlockProfile,
  [],
  "one row per block and case, ordered so that cases with similar answers are next to each other",
);
export const places = table(
  { path: "4-aggregate/places.csv" },
  Place,
  ["case_id"],
  "one row per case of the sample, with its documented place",
);

const Verdict = z.enum(verdicts).describe("verdict on the claim");
/** A share with its count and, in brackets, its percentage: `13/16 (81.3)`. Of a total or a lead, the number: `6`. */
const Result = z.string().regex(/^(-?\d+|\d+\/\d+ \(\d+\.\d\))?$/, "k/n (percent), a whole number, or empty");
const Low = Result.describe(
  "lowest result that uncertain values allow: contested, missing, or different under another policy; empty where there is none",
);
const High = Result.describe("highest result that they allow");

export const ClaimResult = z.strictObject({
  id: Slug.describe("id of the claim, as in claims.json"),
  section: Section,
  paraphrase: Text.describe("what the paper states, paraphrased"),
  qualifier: z.enum(qualifiers).describe("how the paper qualifies the figure"),
  published: Text.describe("figure as published"),
  count: OptionalInteger.describe(
    "number of cases that the values give; of a leading measure, the smallest lead; where several must hold, of the smallest share",
  ),
  of: OptionalInteger.describe("number of cases out of which they are counted"),
  percent: optionalNumber({ decimals: 1 }).meta({ description: "count out of of", unit: "percent" }),
  wilson_low: optionalNumber({ decimals: 1 }).meta({
    description: "lower end of the 95 % Wilson interval of the share",
    unit: "percent",
  }),
  wilson_high: optionalNumber({ decimals: 1 }).meta({ description: "upper end of that interval", unit: "percent" }),
  low: Low,
  high: High,
  fits: Text.describe(
    "every count k out of n that gives the exact percentage, of as many cases as can have a value; in a breakdown jointly with its other parts: k/n, separated by ;",
  ),
  needs: z
    .enum(["", "sum_to_100", "nearest_5", "nearest_10"])
    .describe(
      "what those counts suppose beyond rounding each percentage alone: that the parts were made to sum to 100, or rounded to the nearest 5 or 10",
    ),
  verdict: Verdict,
  holds: z
    .enum(["yes", "no", ""])
    .describe("whether the values as they stand give it; empty where that cannot be tested"),
  finding: Text.describe(
    "what is not supported: parts of one breakdown that differ for one reason share a finding; empty where the claim is supported or untestable",
  ),
  why_code: z.enum(claimReasonCodes).describe("reason for the verdict"),
  why_detail: Text.describe(
    "data of the reason, as key=value, separated by ;; for a claim that no field measures, the note of claims.json; for one about another whole, that whole",
  ),
  accepted: z
    .union([z.enum(verdicts), z.literal("")])
    .describe("verdict that claims.json accepts; empty where it accepts none yet"),
});
export type ClaimResult = z.infer<typeof ClaimResult>;
export const Robustness = z.strictObject({
  id: Slug.meta({ description: "id of the claim", references: "4-aggregate/claims.csv#id" }),
  verdict: Verdict,
  low: Low,
  high: High,
  tipping_after: OptionalInteger.describe(
    "tipping point: smallest number of uncertain values that, if different, change whether the claim holds, or can hold; empty where none do",
  ),
  tipping_with: Text.describe("such values, as case.field=value, separated by ;"),
  tipping_to: z.union([z.enum(verdicts), z.literal("")]).describe("verdict that they give"),
  tipping_holds: z.enum(["yes", "no", ""]).describe("whether the claim then holds"),
  error_tipping_after: OptionalInteger.describe("the same if any value may be wrong, uncertain or not"),
  error_tipping_with: Text.describe("such values, as case.field=value, separated by ;"),
  error_tipping_to: z.union([z.enum(verdicts), z.literal("")]).describe("verdict that they give"),
  error_tipping_holds: z.enum(["yes", "no", ""]).describe("whether the claim then holds"),
  whole_after: OptionalInteger.describe(
    "of a contradicted part of a breakdown: smallest number of values that, if wrong, make all its parts true at once",
  ),
  whole_with: Text.describe("such values, as case.field=value, separated by ;"),
  reason_code: z.enum(robustnessReasonCodes).describe("why there is no tipping point; empty where there are both"),
  verdict_differs_under: Text.describe("policies that give another verdict, as policy=verdict, separated by ;"),
  ...columnPerPolicy(Result.describe("result under this policy; empty where no case has a value")),
});
export type Robustness = z.infer<typeof Robustness>;
export const claims = table(
  { path: "4-aggregate/claims.csv" },
  ClaimResult,
  ["id"],
  "one row per claim, with its verdict",
);
export const robustness = table(
  { path: "4-aggregate/robustness.csv" },
  Robustness,
  ["id"],
  "one row per testable claim, with its range and its tipping point",
);
