import { z } from "zod";

const Count = z.coerce.number().int();

/** Why a claim has its verdict: a code, and the data that belong to it. Prose is made where it is shown, in each language. */
export const ClaimReason = z.discriminatedUnion("code", [
  /** GRIM test: no count of up to so many cases is printed as the percentage, by any rounding that is tried. */
  z.strictObject({ code: z.literal("no_count_fits"), percent: z.string(), to: Count }),
  z.strictObject({ code: z.literal("no_case_concerned") }),
  z.strictObject({ code: z.literal("no_admissible_values_satisfy") }),
  /** Some give it, and some each of the other parts of its breakdown, but none all at once. */
  z.strictObject({ code: z.literal("parts_never_at_once") }),
  /** Fewer than half of the cases that it is about have a value that decides. */
  z.strictObject({ code: z.literal("too_few_values"), known: Count, concerned: Count }),
  z.strictObject({ code: z.literal("all_admissible_values_satisfy") }),
  /** Compared with what the same publication states. */
  z.strictObject({ code: z.literal("compared_with_itself") }),
  /** The values give it, and some reading of the uncertain ones would not. */
  z.strictObject({ code: z.literal("uncertain_values_may_not_satisfy") }),
  /** Every reading gives it, and some reading does not give all parts of its breakdown. */
  z.strictObject({ code: z.literal("other_parts_may_not_hold") }),
  z.strictObject({ code: z.literal("other_admissible_values_satisfy") }),
  /** A field of the context asks it, and no statement on it counts. */
  z.strictObject({ code: z.literal("no_statement_counts"), field: z.string() }),
  /** No field measures it: the note of whoever wrote the claim down, in words. */
  z.strictObject({ code: z.literal("not_measured"), note: z.string() }),
  /** It is about other things than the cases, as employees: how many there are is not known here. */
  z.strictObject({ code: z.literal("other_base"), base: z.string() }),
]);
export type ClaimReason = z.infer<typeof ClaimReason>;

export const claimReasonCodes = ClaimReason.options.map(({ shape }) => shape.code.value);

/** Why a claim has no tipping point; empty where it has both. */
export const robustnessReasonCodes = [
  "",
  "no_count_fits",
  "no_value_gives_another_verdict",
  "no_uncertain_value_gives_another_verdict",
  /** Its part is given; that the parts are so at once is for all of them together. */
  "only_with_other_parts",
] as const;
