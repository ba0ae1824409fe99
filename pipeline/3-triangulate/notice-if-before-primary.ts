import { latestDay } from "../lib/dates.js";
import type { Given } from "./resolve.js";

/**
 * What a reader must know of a reference date before the survey: that of all that can change, only documents count then. Undefined
 * where a primary source has a statement of that day or earlier, or none on anything that changes.
 *
 * @example noticeIfBeforePrimary({ …, referenceDate: "2018-12-31" })
 *   // "no primary source counts on 2018-12-31 for fields that change over time, as the first is dated 2023-12-31: …"
 */
export function noticeIfBeforePrimary({
  cases,
  codebook,
  observations,
  sources,
  referenceDate,
}: Omit<Given, "policy">): string | undefined {
  const primary = new Set(sources.filter(({ tier }) => tier === "primary").map(({ source_id }) => source_id));
  const changing = new Set(codebook.filter(({ nature }) => nature !== "fixed").map(({ field }) => field));
  const sample = new Set(cases.map(({ case_id }) => case_id));
  let first = "";
  for (const { source_id, field, case_id, value, observed_on } of observations) {
    if (!primary.has(source_id) || !changing.has(field) || !sample.has(case_id) || value === "" || !observed_on)
      continue;
    if (latestDay(observed_on) <= referenceDate) return undefined;
    if (first === "" || latestDay(observed_on) < latestDay(first)) first = observed_on;
  }
  if (first === "") return undefined;
  return `no primary source counts on ${referenceDate} for fields that change over time, as the first is dated ${first}: their values rest on documents alone`;
}
