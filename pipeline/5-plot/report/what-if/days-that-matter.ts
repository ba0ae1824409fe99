import { dayAfter, earliestDay, lastDayOfTerm, latestDay } from "../../../lib/dates.js";
import type { CleanedTables, ReportTables } from "../reads.js";

type Given = Pick<CleanedTables, "observations" | "caseChanges" | "wholeCodebook"> & Pick<ReportTables, "study">;

/**
 * The reference dates between which what counts can change: on an earlier day than the first, all is as on that, and on a later one than the
 * last, as on the last. The published date is always among them.
 */
export function daysThatMatter({ observations, caseChanges, wholeCodebook, study }: Given, published: string) {
  const terms = new Map(wholeCodebook.map(({ field, valid_years }) => [field, valid_years]));
  const dates = [
    ...observations.flatMap(({ observed_on, valid_from, valid_to }) => [observed_on, valid_from, valid_to]),
    ...study.tables.map(({ observed_from }) => observed_from),
    ...caseChanges.map(({ date }) => date),
  ].filter((date) => date !== undefined && date !== "") as string[];
  const lapses = observations.flatMap(({ field, observed_on, valid_from, valid_to }) => {
    const [begun, years] = [valid_from || observed_on, terms.get(field)];
    return begun === "" || valid_to || !years ? [] : [lastDayOfTerm(earliestDay(begun), Number(years))];
  });
  // What is of a day counts on it and not on the one before; what ends with a day still counts on it.
  const days = [published, ...dates.map((date) => dayAfter(earliestDay(date), -1))];
  const ends = [published, ...[...dates.map(latestDay), ...lapses].map((day) => dayAfter(day))];
  return { first: least(days), last: most(ends) };
}

function least(days: readonly string[]): string {
  return days.reduce((first, day) => (day < first ? day : first));
}

function most(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last));
}
