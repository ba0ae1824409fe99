import { z } from "zod";
import { isPartialDate } from "../../lib/dates.js";
import { table } from "../../runner/artifact.js";
import { CaseId, Slug, Text } from "../primitives.js";

/** Between two waves of a survey, cases enter and leave the sample, merge, and are given other names. */
export const CaseChange = z.strictObject({
  case_id: CaseId,
  date: z
    .string()
    .refine(isPartialDate, { error: "a date that exists, as 2016, 2016-11 or 2016-11-15" })
    .describe("day, month or year from which on it is so"),
  change: z
    .enum(["entered", "left", "merged", "renamed"])
    .describe("entered or left: the case counts from then on, or no more; merged: it goes on as another; renamed"),
  into: z
    .union([Slug, z.literal("")])
    .default("")
    .meta({
      description: "id of the case as which a merged one goes on; empty otherwise",
      references: "cases#case_id",
    }),
  name: Text.default("").describe("name of a renamed case from then on; empty otherwise"),
  reason: z.string().regex(/\S/, "a reason").describe("how it is known"),
});
export type CaseChange = z.infer<typeof CaseChange>;

export const caseChanges = table(
  { role: "case_changes", optional: true },
  CaseChange,
  ["case_id", "date", "change"],
  "one row per change of what is in the sample, or of a name",
);
