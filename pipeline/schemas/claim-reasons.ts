import { z } from "zod";

const Count = z.coerce.number().int();

/** Why a claim has its verdict: a code, and the data that belong to it. Prose is made where it is shown, in each language. */
export const ClaimReason = z.discriminatedUnion("code", [
  /** GRIM test: no count of so many answers gives the percentage, rounded as the other parts of its breakdown are, if it has any. */
  z.strictObject({
    code: z.literal("no_count_fits"),
    percent: z.coerce.number(),
    from: Count,
    to: Count,
    mode: z.enum(["rounded", "truncated"]).optional(),
  }),
  z.strictObject({ code: z.literal("no_case_concerned") }),
  z.strictObject({ code: z.literal("no_admissible_values_satisfy") }),
  /** Fewer than half of the cases that it is about have a value that decides. */
  z.strictObject({ code: z.literal("too_few_values"), known: Count, concerned: Count }),
  z.strictObject({ code: z.literal("current_values_satisfy") }),
  z.strictObject({ code: z.literal("other_admissible_values_satisfy") }),
  /** The figure lies between the lowest and the highest result, but no admissible values give it. */
  z.strictObject({ code: z.literal("between_bounds"), low: z.string(), high: z.string() }),
  /** No field measures it: the note of whoever wrote the claim down, in words. */
  z.strictObject({ code: z.literal("not_measured"), note: z.string() }),
  /** It is about other things than the cases, as employees: how many there are is not known here. */
  z.strictObject({ code: z.literal("other_whole"), whole: z.string() }),
]);
export type ClaimReason = z.infer<typeof ClaimReason>;

export const claimReasonCodes = ClaimReason.options.map(({ shape }) => shape.code.value);

/** The detail as a table's cell. @example formatReasonDetail({ code: "too_few_values", known: 1, concerned: 17 }) // "known=1;concerned=17" */
export function formatReasonDetail(reason: ClaimReason): string {
  if (reason.code === "not_measured") return reason.note;
  if (reason.code === "other_whole") return reason.whole;
  const { code: _, ...detail } = reason;
  return Object.entries(detail)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${value}`)
    .join(";");
}

/** The reason that two cells of a table give. @throws ZodError if the detail is not that of the code */
export function parseReason(code: ClaimReason["code"], detail: string): ClaimReason {
  if (code === "not_measured") return { code, note: detail };
  if (code === "other_whole") return { code, whole: detail };
  const pairs = detail === "" ? [] : detail.split(";").map((pair) => pair.split("="));
  return ClaimReason.parse({ code, ...Object.fromEntries(pairs) });
}

/** Why a claim has no tipping point; empty where it has both. */
export const robustnessReasonCodes = [
  "",
  "no_count_fits",
  "no_value_gives_another_verdict",
  "no_uncertain_value_gives_another_verdict",
] as const;
