import { z } from "zod";
import { document } from "../runner/artifact.js";
import { Reason, Slug, Text } from "./primitives.js";

const Condition = z
  .strictObject({
    field: Slug,
    /** Holds when the value is, or as a set has, one of these codes. */
    in: z.array(Text.min(1)).min(1).optional(),
    /** Holds when the value is this set of codes and no more. */
    exactly: z.array(Text.min(1)).min(1).optional(),
    /** Bounds of a number or year, both included. */
    from: z.number().optional(),
    to: z.number().optional(),
    /** A bound that is itself left out: more than this. */
    above: z.number().optional(),
  })
  .describe("a field with the codes in it, or its bounds");
export type Condition = z.infer<typeof Condition>;
const Conditions = z.array(Condition);

/** What is counted. `city_group` is a field too: the group of the case's city, or `elsewhere`. */
export const Measure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cases"), where: Conditions.min(1), among: Conditions }),
  /** The claim holds for every option; the one that it fits worst is shown. */
  z.strictObject({ kind: z.literal("each"), options: Conditions.min(1), among: Conditions }),
  /** Every leader is met by more (or fewer) cases than every other. */
  z.strictObject({
    kind: z.literal("leading"),
    order: z.enum(["most", "fewest"]),
    leaders: Conditions.min(1),
    others: Conditions.min(1),
    among: Conditions,
  }),
  z.strictObject({ kind: z.literal("total"), ecosystem: Text.min(1), counted: Text }),
]);
export type Measure = z.infer<typeof Measure>;

/** Every condition that a measure asks of a case. */
export function conditionsOf(measure: Measure | null): Condition[] {
  switch (measure?.kind) {
    case "cases":
      return [...measure.where, ...measure.among];
    case "each":
      return [...measure.options, ...measure.among];
    case "leading":
      return [...measure.leaders, ...measure.others, ...measure.among];
    default:
      return [];
  }
}

const Count = z.number().int("a whole number").min(0, "a number of at least 0");
const Percent = z.number().min(0, "a percentage from 0 to 100").max(100, "a percentage from 0 to 100");

/** What the text gives: one figure, two between which all lie, or a comparison in words alone. */
export const Published = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("count"), figure: Count }),
  z.strictObject({ kind: z.literal("percent"), figure: Percent }),
  z.strictObject({ kind: z.literal("range"), low: z.number(), high: z.number() }),
  z.strictObject({ kind: z.literal("comparison") }),
]);
export type Published = z.infer<typeof Published>;

export const qualifiers = ["exactly", "more_than", "approximately", "vary_between", "majority", "all", "most"] as const;
export const verdicts = ["reproduced", "consistent", "contradicted", "impossible", "untestable"] as const;
export type Verdict = (typeof verdicts)[number];
export const Claim = z.strictObject({
  id: Slug,
  section: Text.min(1),
  /** In our words. */
  paraphrase: Text.min(1),
  published: Published,
  qualifier: z.enum(qualifiers),
  /** Parts of one whole share its name: they are taken to have one denominator and one way of rounding. */
  breakdown: Slug.optional(),
  measure: Measure.nullable(),
  accepted: z.enum(verdicts),
  /** How we read it; for a claim without a measure, the field that is missing. */
  note: Reason,
});
export type Claim = z.infer<typeof Claim>;
export const claimsGiven = document(
  { role: "claims" },
  z.array(Claim),
  "every number and comparison in the paper's text",
);
