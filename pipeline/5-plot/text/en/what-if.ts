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
  } as Readonly<Record<PolicyName, string>>,
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
  asPublished: "You see the published setting.",
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
  wrong: (what: string) => `The address asks for “${what}”, which this study does not have; it is ignored.`,
  failed: "This setting could not be computed; the page shows the published one.",
  chart: "Drawn under the setting above. Files of this chart are offered under the published setting only.",
  noChart: "This chart cannot be drawn under the setting above.",
  gone: "Nothing to show under this setting.",
  inPrint: "Printed under another setting than the published one.",
};
