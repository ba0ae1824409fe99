import { ascendingBy } from "../../lib/collections.js";
import { earliestDay, latestDay } from "../../lib/dates.js";
import type { CaseChange } from "./case-changes.js";
import { sampleOf } from "./sample-of.js";
import type { Case } from "./study.js";

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
