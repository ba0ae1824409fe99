import { earliestDay, latestDay } from "../lib/dates.js";
import type { Study } from "../schemas/index.js";
import type { Given } from "./resolve.js";

/**
 * What a reader must know of a reference date before the survey: that of all that can change, only documents count then. Undefined
 * where a primary source has a statement that counts on that day or earlier, or none on anything that changes. A survey whose answers
 * took months counts from the first of their days on.
 *
 * @example noticeIfBeforePrimary({ …, referenceDate: "2018-12-31" })
 *   // "no primary source counts on 2018-12-31 for fields that change over time, as the first counts from 2023-06-01 on: …"
 */
export function noticeIfBeforePrimary(given: Dated): string | undefined {
  const first = firstPrimaryDay(given);
  if (first === undefined) return undefined;
  return `no primary source counts on ${given.referenceDate} for fields that change over time, as the first counts from ${first} on: their values rest on documents alone`;
}

type Dated = Omit<Given, "policy"> & { readonly study: Pick<Study, "tables"> };

/** The day from which on a primary source counts for what can change, if the reference date lies before it. */
export function firstPrimaryDay({
  cases,
  codebook,
  observations,
  sources,
  study,
  referenceDate,
}: Dated): string | undefined {
  const primary = new Set(sources.filter(({ tier }) => tier === "primary").map(({ source_id }) => source_id));
  const changing = new Set(codebook.filter(({ nature }) => nature !== "fixed").map(({ field }) => field));
  const sample = new Set(cases.map(({ case_id }) => case_id));
  const begun = new Map(study.tables.map(({ source_id, observed_from }) => [source_id, observed_from]));
  let first = "";
  for (const { source_id, field, case_id, value, observed_on } of observations) {
    if (!primary.has(source_id) || !changing.has(field) || !sample.has(case_id) || value === "" || !observed_on)
      continue;
    const from = begun.get(source_id);
    const day = from ? earliestDay(from) : latestDay(observed_on);
    if (day <= referenceDate) return undefined;
    if (first === "" || day < first) first = day;
  }
  return first === "" ? undefined : first;
}
