/**
 * Days as text, `2016-11-15`, so that they compare with `<`. A source often says less than the day: `2016-11` or `2016`
 * covers every day in it.
 */

/** @example earliestDay("2016-11") // "2016-11-01" */
export function earliestDay(date: string): string {
  return date + "-01-01".slice(date.length - 4);
}

/** @example latestDay("2016-02") // "2016-02-29" */
export function latestDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** The day after another, or so many days after. @example dayAfter("2023-12-31") // "2024-01-01" */
export function dayAfter(day: string, days = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * Whether a date begins after another, or on the same day and ends after it: a year may reach further than its first month. Of two
 * different dates one is later, in whatever order they come; the empty one comes before all.
 *
 * @example isLater("2016", "2016-01") // true
 */
export function isLater(date: string, other: string): boolean {
  if (date === "" || other === "") return date !== "" && other === "";
  const [first, otherFirst] = [earliestDay(date), earliestDay(other)];
  return first === otherFirst ? latestDay(date) > latestDay(other) : first > otherFirst;
}

/** The latest date; empty where none is known. @example latestOf(["2016", "", "2015-11"]) // "2016" */
export function latestOf(dates: readonly string[]): string {
  let latest = "";
  for (const date of dates) if (isLater(date, latest)) latest = date;
  return latest;
}

/** The last day of a term of whole years that starts on `day`. @example lastDayOfTerm("2016-11-15", 5) // "2021-11-14" */
export function lastDayOfTerm(day: string, years: number): string {
  const term = `${day} ${years}`;
  const known = lastDays.get(term);
  if (known) return known;
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year + years, month - 1, date - 1)).toISOString().slice(0, 10);
  lastDays.set(term, lastDay);
  return lastDay;
}

/** A large study asks a million times for a few thousand terms, and calendars are slow. */
const lastDays = new Map<string, string>();

/**
 * Whole years that have passed since a date: at least so many, as a month or a year counts from its last day.
 *
 * @param day the later one, as 2023-12-31
 * @returns null where the date is empty, and 0 where its last day is not over yet
 * @example yearsSince("2016-11", "2023-12-31") // 7
 */
export function yearsSince(date: string, day: string): number | null {
  if (date === "") return null;
  const from = latestDay(date);
  const years = Number(day.slice(0, 4)) - Number(from.slice(0, 4)) - (day.slice(5) < from.slice(5) ? 1 : 0);
  return Math.max(0, years);
}

/** Whether the text is a day, month or year that exists. @example isPartialDate("2023-02-30") // false */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const day = earliestDay(text);
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}
