import { earliestDay, lastDayOfTerm, latestDay } from "../lib/dates.js";
import {
  type Admission,
  evidenceGrades,
  type Field,
  type Observation,
  type Settings,
  type Source,
  type WitnessReason,
} from "../schemas/index.js";

/** Why a statement does not count, as a code of `schemas/reasons.ts` with its detail. */
export interface Reason {
  readonly code: WitnessReason;
  readonly detail: string;
}

/** Statements that do count share one object: a large study has a million of them. */
const admissible: Reason = { code: "", detail: "" };

/** Whether a grade is too indirect to decide alone: it counts only beside a more direct statement of the same value. */
export function isTooIndirect(grade: Observation["evidence"], least: Settings["least_grade"]): boolean {
  return evidenceGrades.indexOf(grade) > evidenceGrades.indexOf(least);
}

/** Why the settings leave a statement out, whatever it states; the empty code where they do not. */
export function whyLeftOut(
  { evidence, source_id }: Pick<Observation, "evidence" | "source_id">,
  { kind }: Pick<Source, "kind">,
  { events, without_kinds, without_sources }: Omit<Admission, "least_grade">,
): Reason {
  if (!events && evidence === "event_or_site") return because("left_out", evidence);
  if (without_kinds.includes(kind)) return because("left_out", kind);
  return without_sources.includes(source_id) ? because("left_out", source_id) : admissible;
}

/**
 * The last day, month or year for which a statement counted, if its term is over on the reference date; undefined for what counts, and for
 * what is set aside for another reason.
 */
export function endOfTerm(observation: Observation, setAside: Reason, referenceDate: string): string | undefined {
  if (setAside.code !== "term_ended" && setAside.code !== "lapsed") return undefined;
  const { observed_on } = observation;
  if (observed_on === "" || latestDay(observed_on) > referenceDate) return undefined;
  return setAside.detail;
}

/**
 * Why an observation does not count on the reference date; the empty code when it does.
 *
 * Something that changes is known only from a statement dated on or before that day and still in force on it: for the
 * statement's own term if it has one, else for as long as the codebook lets the field's statements count. A date that names
 * only a year or month is taken at its worst: wholly past, and the codebook's term counted from its first day. Its own
 * term includes both ends, as people mean it: "2021 to 2026" holds to the end of 2026. Of a term that only begins, the codebook
 * has the length, and it is counted from there: that a page of 2021 names a label of 2016 does not make the label a younger one.
 * Something fixed may be stated by a later or an undated document.
 */
export function whySetAside(observation: Observation, field: Field, referenceDate: string): Reason {
  const { coding, coding_reason, value, observed_on, valid_from, valid_to } = observation;
  if (coding === "no_answer") return because("no_answer");
  if (coding === "uncoded") return because("not_coded", coding_reason);
  if (value === "") return because("blank");
  if (valid_to && latestDay(valid_to) < referenceDate) return because("term_ended", valid_to);
  if (valid_from && earliestDay(valid_from) > referenceDate) return because("term_begins_later", valid_from);
  if (field.nature === "fixed") return admissible;
  if (!observed_on) return because("undated");
  if (latestDay(observed_on) > referenceDate) return because("not_yet_stated", observed_on);
  if (valid_to || !field.valid_years) return admissible;
  const lastDay = lastDayOfTerm(earliestDay(valid_from || observed_on), Number(field.valid_years));
  return lastDay < referenceDate ? because("lapsed", lastDay) : admissible;
}

function because(code: WitnessReason, detail = ""): Reason {
  return { code, detail };
}
