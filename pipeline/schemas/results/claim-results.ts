import { z } from "zod";
import { table } from "../../runner/artifact.js";
import { columnPerPolicy, OptionalInteger, optionalNumber, Section, Slug, Text } from "../primitives.js";
import { qualifiers } from "../study/claims.js";
import { claimNeeds, verdicts } from "../vocabulary.js";
import { claimReasonCodes, robustnessReasonCodes } from "./claim-reasons.js";
import { resultPattern } from "./result.js";

const Verdict = z.enum(verdicts).describe("verdict on the claim");
/** A share with its count and, in brackets, its percentage: `13/16 (81.3)`. Of a total or a lead, the number: `6`. */
const Result = z.string().regex(resultPattern, "k/n (percent), a whole number, or empty");
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
    "number of cases that the values give; of a leading measure, the smallest lead; where several must hold, of the smallest share; of the context, the number that documents give",
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
    "every count k out of n that gives the exact percentage, of as many cases as can have a value; in a breakdown jointly with its other parts, and if no values give it, in the first 100,000 tables that do: k/n, separated by ;",
  ),
  needs: z
    .string()
    .refine(
      (text) => text === "" || text.split(";").every((need) => (claimNeeds as readonly string[]).includes(need)),
      `of ${claimNeeds.join(", ")}, separated by ;`,
    )
    .describe(
      "what the claim supposes beyond rounding each percentage alone, separated by ;: of the counts that fit, that the parts were made to sum to 100 (sum_to_100), rounded to the nearest 5 or 10 (nearest_5, nearest_10) or not all in one way (own_rounding); of a consistent claim, that cases whose value is missing or open were left out, as no reading that gives each of them a value gives it (cases_left_out)",
    ),
  verdict: Verdict,
  holds: z
    .enum(["yes", "no", ""])
    .describe(
      "whether the values as they stand give the claim; a part of a breakdown they give only if the other parts, apart from any that no reading gives, can be true beside it and, where the values give each, are true at once; empty where the verdict is untestable",
    ),
  finding: Text.describe(
    "what contradicts the claim: parts of one breakdown that differ for one reason share a finding; empty unless the claim is contradicted or impossible",
  ),
  why_code: z.enum(claimReasonCodes).describe("reason for the verdict"),
  why_detail: Text.describe(
    "data of the reason, as key=value with ; between them (for a claim that no field measures, the note of claims.json; for one with another base than the cases, that base)",
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
  tipping_with: Text.describe("such values, as case.field=value with ; between them (the case of the context is _all)"),
  tipping_to: z.union([z.enum(verdicts), z.literal("")]).describe("verdict that they give"),
  tipping_holds: z.enum(["yes", "no", ""]).describe("whether the claim then holds"),
  error_tipping_after: OptionalInteger.describe("the same if any value may be wrong, uncertain or not"),
  error_tipping_with: Text.describe("such values, as case.field=value, separated by ;"),
  error_tipping_to: z.union([z.enum(verdicts), z.literal("")]).describe("verdict that they give"),
  error_tipping_holds: z.enum(["yes", "no", ""]).describe("whether the claim then holds"),
  breakdown_tipping_after: OptionalInteger.describe(
    "of a part of a breakdown that is contradicted, or given but not at once with the others: smallest number of values that, if wrong, make all its parts true at once",
  ),
  breakdown_tipping_with: Text.describe("such values, as case.field=value, separated by ;"),
  reason_code: z.enum(robustnessReasonCodes).describe("why there is no tipping point; empty where there are both"),
  verdict_differs_under: Text.describe("policies that give another verdict, as policy=verdict, separated by ;"),
  ...columnPerPolicy(
    Result.describe(
      "result under this policy; empty where no case has a value, or documents on the context give no single number",
    ),
  ),
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
