import { type ChosenObservation, chooseCoder } from "../2-clean/coders/choose-coder.js";
import { earliestDay, latestDay } from "../lib/dates.js";
import type { CoderDifference, Field, Observation, Settings, Study } from "../schemas/index.js";
import type { Given } from "./resolve.js";

export interface Stated extends Pick<Given, "cases" | "codebook" | "sources"> {
  /** By the first coder's codes. */
  readonly observations: readonly Observation[];
  readonly coderDifferences: readonly CoderDifference[];
  /** Its tables say from which day on the survey counts. */
  readonly study: Pick<Study, "tables">;
  /** The codebook with the fields of the context. */
  readonly wholeCodebook: readonly Field[];
}

/** What `resolve` needs beside a policy: the statements as the chosen coder has them, the reference date, and which of them count. */
export function weighBy<T extends Stated>(settings: Settings, given: T): T & Omit<Given, "policy"> {
  const { coder, reference_date: referenceDate } = settings;
  const chosen = { coder, differences: given.coderDifferences, codebook: given.wholeCodebook };
  const observations = datedBy(referenceDate, chooseCoder(given.observations, chosen), given.study);
  return { ...given, observations, referenceDate, admission: settings };
}

/** On a day between a survey's first and last answers, its answers count as of that day. */
function datedBy(
  day: string,
  observations: readonly ChosenObservation[],
  study: Stated["study"],
): readonly ChosenObservation[] {
  const surveys = surveysUnderWay(day, study);
  if (surveys.size === 0) return observations;
  return observations.map((row) => (surveys.has(row.source_id) ? { ...row, observed_on: day } : row));
}

/** The surveys of which a day lies between the first and the last answers. */
export function surveysUnderWay(day: string, { tables }: Stated["study"]): ReadonlySet<string> {
  const underWay = tables.filter(({ observed_from, observed_on }) => {
    return observed_from && earliestDay(observed_from) <= day && day < latestDay(observed_on);
  });
  return new Set(underWay.map(({ source_id }) => source_id));
}
