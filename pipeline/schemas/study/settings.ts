import { z } from "zod";
import { Slug, SourceId } from "../primitives.js";
import { coders, evidenceGrades, policyNames } from "../vocabulary.js";

/** A value that a person supposes for one field of one case. */
export const SettledValue = z.strictObject({
  case_id: Slug.describe("id of the case"),
  field: Slug.describe("id of the field"),
  value: z.string().min(1, "a value").describe("value that it is taken to have, in the notation of docs/outputs.md"),
});
export type SettledValue = z.infer<typeof SettledValue>;

/** Everything that can be chosen about how statements become values. What a study publishes is chosen in its study.json. */
export const Settings = z.strictObject({
  reference_date: z.iso.date("a day that exists, as 2023-12-31").describe("day that the study describes"),
  policy: z.enum(policyNames).default("primary-first").describe("policy for conflicting sources"),
  least_grade: z
    .enum(evidenceGrades)
    .default("derived")
    .describe(
      "least direct grade of evidence that may decide alone; less direct statements count only beside one that agrees",
    ),
  events: z.boolean().default(true).describe("whether events and sites count as evidence"),
  coder: z
    .enum(coders)
    .default("agreed")
    .describe(
      "whose codes count: those of the first or of the second coder, or, as agreed, the first's, where a difference that nobody has settled counts like grade weak",
    ),
  without_kinds: z.array(Slug).default([]).describe("kinds of source left out"),
  without_sources: z.array(SourceId).default([]).describe("sources left out"),
  settled: z.array(SettledValue).default([]).describe("values settled by hand, whatever the sources state"),
});
export type Settings = z.infer<typeof Settings>;
export type SettingName = keyof Settings;
