import { earliestDay, lastDayOfTerm, latestDay } from "../lib/dates.js";
import type { Field, Observation } from "../schemas/index.js";

/** Grades too indirect to decide alone: they count only beside a more direct witness that says the same. */
export const insufficientAlone: ReadonlySet<string> = new Set(["sector_match", "weak"]);

/** Whether a policy may hear an observation: it counts, and it is direct enough. */
export function isAdmissible({ evidence }: Pick<Observation, "evidence">, setAside: string): boolean {
  return setAside === "" && !insufficientAlone.has(evidence);
}

/**
 * Why an observation does not count on the reference date, or "" when it does.
 *
 * Something that changes is known only from a statement dated on or before that day and still in force on it: for the
 * statement's own term if it has one, else for as long as the codebook lets the field's statements count. A date that names
 * only a year or month is taken at its worst: wholly past, and the codebook's term counted from its first day. Its own
 * term includes both ends, as people mean it: "2021 to 2026" holds to the end of 2026. Something fixed may be told by a
 * later or an undated document.
 */
export function whySetAside(observation: Observation, field: Field, referenceDate: string): string {
  const { coding, coding_reason, value, observed_on, valid_from, valid_to } = observation;
  if (coding === "no_answer") return "no answer was given";
  if (coding === "uncoded") return `not coded: ${coding_reason}`;
  if (value === "") return "blank";
  if (valid_to && latestDay(valid_to) < referenceDate) return `lapsed: its own term ended in ${valid_to}`;
  if (valid_from && earliestDay(valid_from) > referenceDate)
    return `its own term begins in ${valid_from}, after the reference date`;
  if (field.nature === "fixed") return "";
  if (!observed_on) return "undated, about something that changes";
  if (latestDay(observed_on) > referenceDate) return `stated in ${observed_on}, not certainly by the reference date`;
  if (valid_to || !field.valid_years) return "";
  const lastDay = lastDayOfTerm(earliestDay(valid_from || observed_on), Number(field.valid_years));
  return lastDay < referenceDate
    ? `lapsed on ${lastDay}: a statement on ${field.field} counts for ${field.valid_years} years`
    : "";
}
