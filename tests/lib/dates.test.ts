import { expect, test } from "vitest";
import { earliestDay, isPartialDate, lastDayOfTerm, latestDay, yearsSince } from "../../pipeline/lib/dates.js";

test.each([
  { date: "2016", earliest: "2016-01-01", latest: "2016-12-31" },
  { date: "2016-02", earliest: "2016-02-01", latest: "2016-02-29" },
  { date: "2023-02", earliest: "2023-02-01", latest: "2023-02-28" },
  { date: "2016-11-15", earliest: "2016-11-15", latest: "2016-11-15" },
])("$date stands for the days from $earliest to $latest", ({ date, earliest, latest }) => {
  expect(earliestDay(date)).toBe(earliest);
  expect(latestDay(date)).toBe(latest);
});

test.each([
  { day: "2016-11-15", years: 5, last: "2021-11-14" },
  { day: "2019-01-01", years: 5, last: "2023-12-31" },
  { day: "2020-02-29", years: 1, last: "2021-02-28" },
])("a term of $years years from $day ends on $last", ({ day, years, last }) => {
  expect(lastDayOfTerm(day, years)).toBe(last);
});

test.each(["2023-02-29", "2023-13", "2023-00-01", "20l0", "10", "2023-1-1", "2023-06-31", ""])(
  "%j is no date that exists",
  (text) => {
    expect(isPartialDate(text)).toBe(false);
  },
);

test.each(["2016", "2016-11", "2016-11-15", "2024-02-29"])("%j is a date", (text) => {
  expect(isPartialDate(text)).toBe(true);
});

test.each([
  { date: "2016-11", day: "2023-12-31", years: 7 },
  { date: "2016", day: "2023-12-31", years: 7 },
  { date: "2016", day: "2023-12-30", years: 6 },
  { date: "2020-02-29", day: "2023-02-28", years: 2 },
  { date: "2020-02-29", day: "2023-03-01", years: 3 },
  { date: "2023", day: "2023-06-30", years: 0 },
  { date: "2024-05-01", day: "2023-06-30", years: 0 },
  { date: "", day: "2023-06-30", years: null },
])("from $date to $day at least $years whole years have passed", ({ date, day, years }) => {
  expect(yearsSince(date, day)).toBe(years);
});
