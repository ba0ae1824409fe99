import { expect, test } from "vitest";
import { whySetAside } from "../../pipeline/3-triangulate/admit.js";
import type { Observation } from "../../pipeline/schemas/index.js";
import { changing, fieldOf, statementOf } from "./given.js";

const fixed = fieldOf();
const lasting = fieldOf({ nature: "time_varying", valid_years: "" });
const why = (row: Partial<Observation>, field = changing) => {
  const { code, detail } = whySetAside(statementOf(row), field, "2023-12-31");
  return `${code} ${detail}`.trim();
};

test.each([
  { why: "on the reference date itself", row: { observed_on: "2023-12-31" } },
  { why: "in the reference date's year, which ends with it", row: { observed_on: "2023" } },
  { why: "in the reference date's month, which ends with it", row: { observed_on: "2023-12" } },
  { why: "five years before, less a day", row: { observed_on: "2019-01-01" } },
  { why: "in a year five years before, counted from its first day", row: { observed_on: "2019" } },
  {
    why: "long ago, with an own term that still runs",
    row: { observed_on: "2010", valid_from: "2010", valid_to: "2024" },
  },
  { why: "with an own term that ends on the reference date", row: { observed_on: "2020", valid_to: "2023-12-31" } },
  { why: "with an own term that ends in the reference date's year", row: { observed_on: "2020", valid_to: "2023" } },
  { why: "with an own term that begins on the reference date", row: { observed_on: "2023", valid_from: "2023-12-31" } },
  { why: "before, about a term whose five years began later", row: { observed_on: "2018", valid_from: "2019-06" } },
])("about something that changes, a statement counts when dated $why", ({ row }) => {
  expect(why(row)).toBe("");
});

test.each([
  {
    why: "the day after",
    row: { observed_on: "2024-01-01" },
    message: "not_yet_stated 2024-01-01",
  },
  { why: "the year after", row: { observed_on: "2024" }, message: "not_yet_stated 2024" },
  { why: "never", row: { observed_on: "" }, message: "undated" },
  {
    why: "never, even with a running term",
    row: { observed_on: "", valid_from: "2020", valid_to: "2025" },
    message: "undated",
  },
  {
    why: "five years before and a day",
    row: { observed_on: "2018-12-31" },
    message: "lapsed 2023-12-30",
  },
  { why: "in a month whose first day is too long ago", row: { observed_on: "2018-12" }, message: "lapsed 2023-11-30" },
  { why: "in a year whose first day is too long ago", row: { observed_on: "2018" }, message: "lapsed 2022-12-31" },
  {
    why: "in time, its own term ended the day before",
    row: { observed_on: "2022", valid_to: "2023-12-30" },
    message: "term_ended 2023-12-30",
  },
  {
    why: "in time, its own term ended the month before",
    row: { observed_on: "2022", valid_to: "2023-11" },
    message: "term_ended 2023-11",
  },
  {
    why: "in time, its own term is yet to begin",
    row: { observed_on: "2023", valid_from: "2024" },
    message: "term_begins_later 2024",
  },
  {
    why: "in time, five years after a term that began in 2016",
    row: { observed_on: "2022", valid_from: "2016-11-15" },
    message: "lapsed 2021-11-14",
  },
])("about something that changes, a statement does not count when dated $why", ({ row, message }) => {
  expect(why(row)).toContain(message);
});

test("a year in which the reference date lies, but does not end, is not certainly by then", () => {
  expect(whySetAside(statementOf({ observed_on: "2023" }), changing, "2023-06-30").code).toBe("not_yet_stated");
  expect(whySetAside(statementOf({ observed_on: "2023-06" }), changing, "2023-06-30").code).toBe("");
});

test("a statement on what changes, but in a field without a term, counts however old", () => {
  expect(why({ observed_on: "1990" }, lasting)).toBe("");
});

test.each([{ observed_on: "1990" }, { observed_on: "2025-05-05" }, { observed_on: "" }])(
  "something fixed may be stated on '$observed_on'",
  (row) => {
    expect(why(row, fixed)).toBe("");
  },
);

test("a term of its own ends a statement about something fixed too", () => {
  expect(why({ valid_to: "2020" }, fixed)).toBe("term_ended 2020");
});

test.each([
  { row: { coding: "no_answer" as const, value: "" }, message: "no_answer" },
  { row: { coding: "uncoded" as const, value: "", coding_reason: "too vague" }, message: "not_coded too vague" },
  { row: { coding: "text" as const, value: "" }, message: "blank" },
])("what has no value is set aside: $message", ({ row, message }) => {
  expect(why(row, fixed)).toBe(message);
});
