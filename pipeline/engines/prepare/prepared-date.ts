import { earliestDay, lastDayOfTerm, latestDay } from "../../lib/dates.js";

/** What an engine is told of a day, month or year, so that it needs no calendar. */
export interface PreparedDate {
  readonly date: string;
  readonly first_day: string;
  readonly last_day: string;
  /** Rises with the last day; 0 where there is no date. */
  readonly day: number;
  /** First day, last day, and the date: the greatest text is the latest date. */
  readonly span: string;
}

/** The last day of a term of so many years that begins with a date. */
export interface PreparedTerm {
  readonly date: string;
  readonly valid_years: string;
  readonly term_end: string;
}

/** @example prepareDate("2016-11") // { first_day: "2016-11-01", last_day: "2016-11-30", day: 20161130, … } */
export function prepareDate(date: string): PreparedDate {
  if (date === "") return { date, first_day: "", last_day: "", day: 0, span: "" };
  const [first_day, last_day] = [earliestDay(date), latestDay(date)];
  return { date, first_day, last_day, day: Number(last_day.replaceAll("-", "")), span: first_day + last_day + date };
}

/** @example prepareTerm("2016-11", "5") // its term_end is "2021-10-31" */
export function prepareTerm(date: string, valid_years: string): PreparedTerm {
  return { date, valid_years, term_end: lastDayOfTerm(earliestDay(date), Number(valid_years)) };
}
