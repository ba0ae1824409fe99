import { z } from "zod";
import { document } from "../../runner/artifact.js";
import { Slug, Text } from "../primitives.js";
import { verdicts } from "../vocabulary.js";
import { Language } from "./languages.js";

const Condition = z
  .strictObject({
    field: Slug.describe("field, or city_group"),
    in: z.array(Text.min(1)).min(1).optional().describe("codes of which the value is, or as a set contains, one"),
    exactly: z.array(Text.min(1)).min(1).optional().describe("set of codes that the value is, and no more"),
    from: z.number().optional().describe("lower bound of a number or year, included"),
    to: z.number().optional().describe("upper bound, included"),
    above: z.number().optional().describe("lower bound, excluded"),
  })
  .describe("a field with the codes in it, or its bounds");
export type Condition = z.infer<typeof Condition>;
const Conditions = z.array(Condition);
const among = Conditions.describe("conditions of the cases out of which they are counted");

/** What is counted. `city_group` is a field too: the group of the case's city, or `elsewhere`. */
export const Measure = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("cases"),
    where: Conditions.describe("conditions of the cases counted; none for all cases of the sample"),
    among,
  }),
  z.strictObject({
    kind: z.literal("each"),
    options: Conditions.min(1).describe("conditions for each of which the claim must hold"),
    among,
  }),
  z.strictObject({
    kind: z.literal("leading"),
    order: z.enum(["most", "fewest"]).describe("whether more or fewer cases meet each leader than each other"),
    leaders: Conditions.min(1).describe("conditions that lead"),
    others: Conditions.min(1).describe("conditions with which they are compared"),
    among,
  }),
  z.strictObject({
    kind: z.literal("total"),
    form: Text.min(1).describe("form that the table of totals counts"),
    counted: Text.describe("what its total counts"),
    field: Slug.optional().describe("field of the context that documents give the same total for"),
  }),
  z.strictObject({
    kind: z.literal("context"),
    field: Slug.describe("field of the context, which documents give"),
  }),
]);
export type Measure = z.infer<typeof Measure>;

const Count = z.number().int("a whole number").min(0, "a number of at least 0");
/** As it is printed: "65.0" says more than "65". */
const Percent = z
  .string('a percentage in quotes, as printed: "65" or "65.0"')
  .regex(
    /^(100(\.0{1,9})?|\d{1,2}(\.\d{1,9})?)$/,
    'a percentage from 0 to 100 as printed, as "65" or "65.0", with at most 9 decimals',
  );

/** What the text gives: one figure, two between which all lie, or a comparison in words alone. */
export const Published = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("count"), figure: Count.describe("figure: a count, or a percentage") }),
  z.strictObject({ kind: z.literal("percent"), figure: Percent.describe("percentage as printed, in quotes") }),
  z.strictObject({
    kind: z.literal("range"),
    low: z.number().describe("lowest figure"),
    high: z.number().describe("highest figure"),
  }),
  z.strictObject({ kind: z.literal("comparison") }),
]);
export type Published = z.infer<typeof Published>;

const noteExpected = "how the sentence is read or, where nothing measures it, what is missing";
export const qualifiers = [
  "exactly",
  "more_than",
  "approximately",
  "vary_between",
  "some",
  "majority",
  "all",
  "most",
  "fewest",
] as const;
export const Claim = z.strictObject({
  id: Slug.describe("id of the claim"),
  section: Text.min(1).describe("section of the paper"),
  paraphrase: Text.min(1).describe("what the paper states, paraphrased"),
  published: Published.describe("what is published: a figure, a range or a comparison in words"),
  qualifier: z.enum(qualifiers).describe("how the paper qualifies the figure"),
  breakdown: Slug.optional().describe(
    "breakdown to which a percentage belongs: its parts exclude each other and share one denominator and rounding",
  ),
  exhaustive: z
    .boolean()
    .optional()
    .describe("false where the parts of its breakdown leave something out; else their counts sum to the denominator"),
  base: z
    .string()
    .regex(/\S/, "what the figure is a share of")
    .optional()
    .describe(
      "what the figure is a share or a count of, where that is not the cases, as employees; the measure is then null",
    ),
  restates: z
    .boolean()
    .optional()
    .describe("true where the figure is compared with what the same publication states, as the number of its rows"),
  measure: Measure.nullable().describe("what to count; null where no field asks it"),
  accepted: z
    .enum(verdicts)
    .optional()
    .describe("verdict accepted; absent until somebody accepts one, as npm start -- --accept does"),
  note: z
    .string(noteExpected)
    .regex(/\S/, noteExpected)
    .describe("how the sentence is read; for a claim without a measure, the field that is missing"),
  translations: z
    .record(
      Language,
      z.strictObject({
        section: Text.optional(),
        paraphrase: Text.optional(),
        base: Text.optional(),
        note: Text.optional(),
      }),
    )
    .optional()
    .describe("section, paraphrase, base and note in other languages"),
});
export type Claim = z.infer<typeof Claim>;
export const claimsGiven = document(
  { role: "claims", optional: true },
  z.array(Claim),
  "one entry per number and comparison in the published text",
  [],
);
