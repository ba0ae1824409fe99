import { expect, test } from "vitest";
import { policies } from "../../pipeline/3-triangulate/policies/index.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import { Evidence, type Field, type PolicyName, policyNames } from "../../pipeline/schemas/index.js";
import { fieldOf, sourceOf, statementOf } from "./given.js";

// Each statement as `source value date grade until`; a digit after a source's letter is another document of the same publisher.
const cases = [{ case_id: "alpha", name: "Made-up Alpha", in_sample: "yes" as const, note: "" }];
function settle(stated: string, field: Field, policy: PolicyName = "primary-first") {
  const rows = stated.split(", ").map((words) => words.split(" ") as [string, string, string?, string?, string?]);
  const sources = rows.map(([source_id]) =>
    sourceOf({
      source_id,
      tier: source_id.startsWith("survey") ? "primary" : "secondary",
      kind: source_id.startsWith("survey") ? "questionnaire" : "press",
      independent_source: source_id.replace(/\d/, ""),
    }),
  );
  const observations = rows.map(([source_id, value, observed_on = "2022", grade = "stated", valid_to = ""], index) => {
    const {
      tier: _,
      kind: __,
      independent_source: ___,
      ...observation
    } = statementOf({
      ...{ obs_id: `t${index}`, source_id, value, observed_on: observed_on === "-" ? "" : observed_on },
      ...{ evidence: Evidence.parse(grade), field: field.field, valid_to },
    });
    return observation;
  });
  const given = { cases, codebook: [field], observations, sources, referenceDate: "2025-12-31" };
  const { values, witnesses } = resolve({ ...given, policy: policies[policy] });
  const [{ value = "", status = "", rule = "" } = {}] = values;
  const stances = witnesses.map(({ stance, reason_code }) => (reason_code === "" ? stance : reason_code)).join(" ");
  return { is: `${value} ${status}`, stances, rule, details: witnesses.map(({ reason_detail }) => reason_detail) };
}

const staff = fieldOf({ field: "staff", type: "number", codes: "", nature: "time_varying" });
const founded = fieldOf({ field: "founded", type: "year", codes: "" });
const governance = fieldOf({ nature: "time_varying" });
const fiveYears = fieldOf({ nature: "time_varying", valid_years: "5" });
const seat = fieldOf({ field: "seat", type: "place", codes: "" });

test.each<{ why: string; field: Field; stated: string; is: string; stances: string }>([
  {
    why: "a later statement of the same source supersedes one that it conflicts with",
    ...{ field: staff, stated: "a 22 2024, a2 27 2025", is: "27 secondary-only", stances: "superseded supports" },
  },
  {
    why: "whichever is listed first",
    ...{ field: staff, stated: "a 27 2025, a2 22 2024", is: "27 secondary-only", stances: "supports superseded" },
  },
  {
    why: "one that it does not conflict with stays",
    ...{ field: staff, stated: "a 20.. 2024, a2 27 2025", is: "27 secondary-only", stances: "supports supports" },
  },
  {
    why: "what is not certainly later supersedes nothing",
    // A year counts by its last day where policies compare dates.
    ...{ field: staff, stated: "a 22 2024, a2 27 2024-06", is: "22 contested", stances: "supports dissents" },
  },
  {
    why: "another source's later statement supersedes nothing",
    ...{ field: staff, stated: "a 22 2024, b 27 2025", is: "27 contested", stances: "dissents supports" },
  },
  {
    why: "what is fixed does not change",
    ...{ field: founded, stated: "a 2011 2024, a2 2012 2025", is: "2012 contested", stances: "dissents supports" },
  },
  {
    why: "history does not contradict the survey",
    ...{ field: governance, stated: "survey mixed 2023, a public 2021, a2 mixed 2022" },
    ...{ is: "mixed corroborated", stances: "supports superseded supports" },
  },
  {
    why: "what is later and set aside supersedes nothing",
    ...{ field: governance, stated: "a public 2021, a2 mixed 2027", is: "public secondary-only" },
    stances: "supports not_yet_stated",
  },
  {
    why: "what is later and over shows that what was stated before it is over too",
    ...{ field: governance, stated: "a public 2021, a2 mixed 2022 stated 2023", is: " missing" },
    stances: "superseded term_ended",
  },
  {
    why: "so does what no longer counts by the codebook's years, though what is older has a longer term of its own",
    ...{ field: fiveYears, stated: "a public 2018 stated 2030, a2 mixed 2019", is: " missing" },
    stances: "superseded lapsed",
  },
  {
    why: "what is later and over, of another source, supersedes nothing",
    ...{ field: governance, stated: "a public 2021, b mixed 2022 stated 2023", is: "public secondary-only" },
    stances: "supports term_ended",
  },
  {
    why: "what is later and over, and agrees, supersedes nothing",
    ...{ field: governance, stated: "a public 2021, a2 public 2022 stated 2023", is: "public secondary-only" },
    stances: "supports term_ended",
  },
  {
    why: "what is stated later of a time before supersedes nothing",
    ...{ field: governance, stated: "a public 2021, a2 mixed 2023 stated 2020", is: "public secondary-only" },
    stances: "supports term_ended",
  },
  {
    why: "the survey's second wave supersedes its first",
    ...{ field: governance, stated: "survey public 2021, survey2 mixed 2023", is: "mixed primary-only" },
    stances: "superseded supports",
  },
  {
    why: "of three, only the last is current",
    ...{ field: staff, stated: "a 22 2023, a2 27 2024, a3 22 2025", is: "22 secondary-only" },
    stances: "superseded superseded supports",
  },
  {
    why: "an indirect hint of what is superseded has no one beside it",
    ...{ field: governance, stated: "a public 2021, a2 mixed 2022, b public 2022 weak", is: "mixed secondary-only" },
    stances: "superseded supports too_indirect",
  },
  {
    why: "bounds that overlap come to what they have in common",
    ...{ field: staff, stated: "a 10..20, b 15..30", is: "15..20 secondary-only", stances: "supports supports" },
  },
  {
    why: "the larger group of bounds is taken, and what it excludes dissents",
    ...{ field: staff, stated: "a 10..20, b 15..30, c 25..40, d 16", is: "16 contested" },
    stances: "supports supports dissents supports",
  },
  {
    why: "groups of bounds that are even in all leave it undecided",
    ...{
      field: staff,
      stated: "a 10..20, b 15..30, c 25..40",
      is: " contested",
      stances: "undecided undecided undecided",
    },
  },
  {
    why: "an exact number stands before a bound that contains it",
    ...{ field: staff, stated: "a 94.., b 100", is: "100 secondary-only", stances: "supports supports" },
  },
  {
    why: "of lower bounds the highest",
    ...{ field: staff, stated: "a 21.., b 94..", is: "94.. secondary-only", stances: "supports supports" },
  },
  {
    why: "an event elsewhere does not contradict a seat",
    ...{ field: seat, stated: "a Rabat, b Fès 2022 event_or_site", is: "Rabat secondary-only" },
    stances: "supports presence_only",
  },
  {
    why: "not even many events elsewhere",
    ...{ field: seat, stated: "a Rabat - seat_or_address, b Fès 2022 event_or_site, c Fès 2023 event_or_site" },
    ...{ is: "Rabat secondary-only", stances: "supports presence_only presence_only" },
  },
  {
    why: "an event supports the seat that the survey states",
    ...{ field: seat, stated: "survey Fès, b Fès 2022 event_or_site", is: "Fès corroborated" },
    stances: "supports supports",
  },
  {
    why: "an event decides between two seats, and one elsewhere does not",
    ...{ field: seat, stated: "a Rabat, b Fès, c Fès 2022 event_or_site, d Agadir 2022 event_or_site" },
    ...{ is: "Fès contested", stances: "dissents supports supports presence_only" },
  },
  {
    why: "two seats contradict each other",
    ...{ field: seat, stated: "a Rabat, b Fès, c Fès", is: "Fès contested", stances: "dissents supports supports" },
  },
  {
    why: "events in one place decide it where no seat is stated",
    ...{ field: seat, stated: "a Fès - event_or_site, b Fès 2023 event_or_site", is: "Fès secondary-only" },
    stances: "supports supports",
  },
  {
    why: "events in two places leave it open, however many there are in one",
    ...{ field: seat, stated: "a Rabat - event_or_site, b Rabat - event_or_site, c Fès 2023 event_or_site" },
    ...{ is: "Fès|Rabat secondary-only", stances: "supports supports supports" },
  },
  {
    why: "a name beside an event elsewhere leaves it open too",
    ...{ field: seat, stated: "a Rabat - name, b Fès 2023 event_or_site", is: "Fès|Rabat secondary-only" },
    stances: "supports supports",
  },
])("$why: $stated", ({ field, stated, is, stances }) => {
  expect(settle(stated, field)).toMatchObject({ is, stances });
});

test("a superseded statement says by what day", () => {
  expect(settle("a 22 2024, a2 27 2025-03", staff).details).toEqual(["2025-03", ""]);
});

test.each(policyNames)(
  "under %s, events in two places leave it open, history is no rival and copies count once",
  (name) => {
    const events = "a Rabat - event_or_site, b Rabat - event_or_site, c Fès 2023 event_or_site";
    expect(settle(events, seat, name)).toMatchObject({ is: "Fès|Rabat secondary-only", rule: "open" });
    expect(settle("a public 2021, a2 mixed 2022", governance, name).is).toBe("mixed secondary-only");
    const one = settle("a public 2022, b mixed 2022", governance, name);
    expect(settle("a public 2022, a2 public 2022, a3 public 2022, b mixed 2022", governance, name).is).toBe(one.is);
  },
);

test.each<{ why: string; field: Field; stated: string; policy?: PolicyName; is: string }>([
  {
    why: "a document that narrows a survey's choice down is not corroborated by it",
    ...{ field: governance, stated: "survey private|mixed, a private", is: "private secondary-only" },
  },
  {
    why: "nor are two documents",
    ...{ field: governance, stated: "survey private|mixed, a private, b private", is: "private secondary-only" },
  },
  {
    why: "a survey that names a part of the documents' set does not state it",
    ...{ field: fieldOf({ type: "codes", codes: "a=A;b=B" }), stated: "survey a, x a+b", policy: "secondary-first" },
    is: "a+b secondary-only",
  },
  {
    why: "a number within the survey's bounds is what the survey states",
    ...{ field: staff, stated: "survey 10..20, a 15", policy: "secondary-first", is: "15 corroborated" },
  },
  {
    why: "a second survey is no document",
    ...{ field: governance, stated: "survey private, survey_other private", is: "private primary-only" },
  },
])("$why: $stated", ({ field, stated, policy, is }) => {
  expect(settle(stated, field, policy).is).toBe(is);
});

test("a part of a set is no rival of the whole", () => {
  const vocation = fieldOf({ type: "codes", codes: "a=A;b=B;c=C" });
  for (const name of policyNames)
    expect(settle("x a, y a+b", vocation, name)).toMatchObject({
      is: "a+b secondary-only",
      stances: "less_specific supports",
    });
});
