import { isPartialDate } from "../dates.js";
import { conventionOf, type Locale } from "./locale.js";
import type { CellReading } from "./read-number.js";

/**
 * A day, month or year as people and spreadsheets write it, in the notation of the analysis; undefined for what is none. Which of two
 * numbers up to 12 is the day, only a locale can decide.
 *
 * @example readDate("31/12/2023") // { kind: "one", text: "2023-12-31" }
 * @example readDate("03/04/2023") // { kind: "two", texts: ["2023-04-03", "2023-03-04"] }
 */
export function readDate(cell: string, locale?: Locale): CellReading | undefined {
  const text = cell.trim();
  if (isPartialDate(text)) return { kind: "one", text };
  const [, month = "", ofYear = ""] = /^(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (month !== "") return existing([`${ofYear}-${twoDigits(month)}`]);
  const [, before = "", second = "", third = ""] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? [];
  if (before !== "") return existing([dayOf(before, second, third)]);
  const [, first = "", mark = "", other = "", year = ""] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const dayFirst = dayOf(year, other, first);
  const monthFirst = dayOf(year, first, other);
  // Points between the numbers are written in countries alone that put the day first.
  if (mark === ".") return existing([dayFirst]);
  if (locale !== undefined) return existing([conventionOf(locale).dayFirst ? dayFirst : monthFirst]);
  return existing(dayFirst === monthFirst ? [dayFirst] : [dayFirst, monthFirst]);
}

function dayOf(year: string, month: string, day: string): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: string): string {
  return number.padStart(2, "0");
}

function existing(dates: readonly string[]): CellReading | undefined {
  const [first, second] = dates.filter((date) => date.length > 4 && isPartialDate(date));
  if (first === undefined) return undefined;
  return second === undefined ? { kind: "one", text: first } : { kind: "two", texts: [first, second] };
}
