import { z } from "zod";
import { ascendingBy } from "../lib/collections.js";
import { earliestDay, isPartialDate, latestDay } from "../lib/dates.js";
import { table } from "../runner/artifact.js";
import { CaseId, Slug, Text } from "./primitives.js";
import { type Case, sampleOf } from "./study.js";

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

/**
 * The cases as they are on a day: in the sample from when they entered until they left or merged, each with its name of that day. On a
 * date that is a month or a year, what happened counts from its first day.
 *
 * @example casesOn([alpha], [{ case_id: "alpha", date: "2024", change: "left", … }], "2023-12-31") // [alpha]
 */
export function casesOn(cases: readonly Case[], changes: readonly CaseChange[], day: string): Case[] {
  if (changes.length === 0) return [...cases];
  const inOrder = [...changes].sort(ascendingBy(({ date }) => [earliestDay(date)]));
  return cases.map((row) => {
    const own = inOrder.filter(({ case_id }) => case_id === row.case_id);
    const past = own.filter(({ date }) => earliestDay(date) <= day);
    const name = past.filter(isRenaming).at(-1)?.name ?? row.name;
    const last = past.filter((change) => !isRenaming(change)).at(-1);
    // What first enters was not there before.
    const wasIn = own.find((change) => !isRenaming(change))?.change !== "entered";
    const isIn = last === undefined ? wasIn : last.change === "entered";
    return { ...row, name, in_sample: isIn ? row.in_sample : "no" };
  });
}

/** The cases that are in the sample on the first and on the last day that a date, a month or a year may mean. */
export function sampleDuring(cases: readonly Case[], changes: readonly CaseChange[], date: string): Case[] {
  const throughout = sampleOf(casesOn(cases, changes, earliestDay(date)));
  const ids = new Set(sampleOf(casesOn(cases, changes, latestDay(date))).map(({ case_id }) => case_id));
  return throughout.filter(({ case_id }) => ids.has(case_id));
}

/** The names by which a case is or was known. */
export function namesOf({ case_id, name }: Case, changes: readonly CaseChange[]): string[] {
  const later = changes.filter((row) => row.case_id === case_id && isRenaming(row));
  return [name, ...later.map((row) => row.name)];
}

function isRenaming({ change }: CaseChange): boolean {
  return change === "renamed";
}
