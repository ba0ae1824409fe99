import type { PolicyName } from "../../../schemas/index.js";

const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** How much differs from the published setting. */
export interface Differing {
  readonly values: number;
  readonly supports: number;
  readonly shares: number;
  readonly medians: number;
  readonly verdicts: number;
}

/** The page under other settings. */
export const whatIf = {
  heading: "What if?",
  intro:
    "Under other rules, would the results be the same? Choose, and the whole page follows: sentences, tables, verdicts and charts are computed anew, here in the browser, by the functions that made the page.",
  open: "Change the setting",
  published: "as published",
  policy: "Where sources disagree",
  policies: {
    "primary-first": "primary sources first",
    "secondary-first": "documents first",
    majority: "what most independent sources state",
    "most-recent": "the most recent statement",
    "best-evidence": "the most direct evidence",
    "dawid-skene": "sources weighted by their reliability (Dawid & Skene)",
  } satisfies Readonly<Record<PolicyName, string>>,
  possible: (low: number, high: number, all: number) =>
    `possible: ${low === high ? "" : `${low} to `}${high} of ${all}`,
  /** Above the same share under each policy. */
  underEach: "Under each rule for sources that disagree",
  underAll: (n: number) => `The same under each of the ${n} rules for sources that disagree.`,
  underHint:
    "Possible is what missing and contested values leave open. All else is as published; a rule opens the page under it.",
  day: "Reference date",
  leastGrade: "Least direct evidence that decides alone",
  events: "Events and sites",
  eventsCount: { yes: "count as evidence", no: "do not count" },
  coder: "Whose codes count",
  coders: { agreed: "those agreed on", first: "the first coder’s", second: "the second coder’s" },
  without: "Left out",
  settled: "Settled by hand",
  kinds: "Leave out a kind of source",
  sources: (n: number) => `Leave out a source (of ${n})`,
  settle: (n: number) => `Settle a contested value (of ${n})`,
  unsettled: "as the rule leaves it",
  statements: (n: number) => counted(n, "statement"),
  reset: "Back to the published setting",
  other: "You see another setting than the published one:",
  link: "The address of this page now opens this setting.",
  working: "Verdicts and charts are being computed.",
  same: "No value, share or verdict differs from the published setting.",
  differing: ({ values, supports, shares, medians, verdicts }: Differing): readonly string[] => [
    ...(values > 0 ? [counted(values, "value")] : []),
    ...(supports > 0 ? [`the support of ${counted(supports, "other value")}`] : []),
    ...(shares > 0 ? [counted(shares, "count")] : []),
    ...(medians > 0 ? [counted(medians, "median")] : []),
    ...(verdicts > 0 ? [counted(verdicts, "verdict")] : []),
  ],
  differ: (what: string) => `Different from the published setting: ${what}.`,
  example: (change: string) => `For example, ${change}.`,
  list: "What differs",
  lists: { verdicts: "Verdicts", shares: "Counts", medians: "Medians", values: "Values", supports: "Support" },
  change: (before: string, after: string) => `${before} → ${after}`,
  of: (count: number, of: number) => `${count} of ${of}`,
  changedCount: (before: number, after: number, of: number) => `${before} → ${after} of ${of}`,
  absent: "outside the sample",
  noMedian: "none",
  more: (n: number) => `${n} more`,
  /** Behind what differs, for who cannot see the mark. */
  before: (text: string) => `published: ${text}`,
  noPlace: "The address leads to “{place}”, which this page does not have: name a case or a part of the page.",
  wrong: (what: string, expected: string) => `The address asks for “${what}”, which is ignored: ${expected}.`,
  /** What could stand in the address, after a colon. */
  expected: {
    once: (name: string, value: string) => `${name} may stand once, and ${value} stands before it`,
    oneOf: (name: string, all: readonly string[]) => `${name} must be one of ${all.join(", ")}`,
    day: (example: string) => `expected a day that exists, as as_of=${example}`,
    source: (example: string) => `no source of this study has this id; one that there is: without_source=${example}`,
    settle: (example: string) =>
      `expected a case of the sample, a field of it and one of its values, each once, as settle=${example}`,
    name: (all: readonly string[]) =>
      `expected a part of this page, or one of ${all.join(", ")}, each with = and a value`,
  },
  /** Under the field for the reference date. */
  dayHint: (first: string, last: string) =>
    `From ${first} to ${last}: earlier days give what the first one gives, later days what the last one gives.`,
  /** Where it has no such day. */
  dayWrong: (first: string, last: string) =>
    `The reference date must be a day from ${first} to ${last}. The page still shows the setting that it had.`,
  dayNotices: {
    early: (day: string, first: string) => `${day} lies before all dates of the sources: it gives what ${first} gives.`,
    late: (day: string, last: string) =>
      `By ${day}, whatever can lapse has lapsed and no source adds anything: it gives what ${last} gives.`,
    beforePrimary: (day: string, first: string) =>
      `No primary source counts on ${day} for fields that change over time, as the first counts from ${first} on: their values rest on documents alone.`,
    begunLater: (n: number, day: string, names: string) =>
      `Of the sample, ${n} began after ${day} by the year in which they were created, and ${n === 1 ? "is" : "are"} counted all the same: ${names}.`,
  },
  failed: "This setting could not be computed; the page shows the published one.",
  chart: "Drawn under the setting above. Files of this chart are offered under the published setting only.",
  noChart: "This chart cannot be drawn under the setting above.",
  gone: "Nothing to show under this setting.",
  inPrint: "Printed under another setting than the published one.",
};
