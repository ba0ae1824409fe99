import type { Verdict } from "../../../schemas/index.js";

export const claims = {
  title: (n: Record<Verdict, number>, all: number) =>
    `Of ${all} claims, ${n.reproduced} follow from the values, ${n.consistent} may, ${n.contradicted + n.impossible} do not, and ${n.untestable} cannot be tested`,
  what: (all: number, asOf: string) => `${all} numbers and comparisons of the paper beside the values, ${asOf}.`,
  marks:
    "Dot: computed. Stroke: published, in grey what “over” or “a majority” allows. Blue bar and range: what values in doubt (missing, contested, or read otherwise by another policy) leave open; fixed: nothing. Leads and totals are counts, and have no place on the scale.",
  description: "A table with a row for each claim, under its verdict.",
  head: {
    paraphrase: "Claim, in our words",
    section: "Section",
    published: "Published",
    computed: "Computed",
    range: "Range",
  },
  verdict: {
    reproduced: { name: "Reproduced", means: "the values give it as they stand" },
    consistent: {
      name: "Consistent",
      means: "the values do not give it, but those in doubt may, or reach either side of it",
    },
    contradicted: { name: "Contradicted", means: "no reading of the values in doubt gives it" },
    impossible: {
      name: "Impossible",
      means: "no count of any number of answers that there can be gives the percentage",
    },
    untestable: { name: "Untestable", means: "what it needs was not published, or no field asks it" },
  },
  group: (name: string, count: number) => `${name} (${count})`,
  section: (section: string) => section,
  hedged: {
    exactly: (figure: string) => figure,
    more_than: (figure: string) => `over ${figure}`,
    approximately: (figure: string) => `about ${figure}`,
    vary_between: (figure: string) => figure,
    majority: () => "a majority",
    all: () => "all",
    most: () => "the most",
  },
  share: (count: number, of: number, percent: string) => `${count} of ${of} = ${percent}`,
  lead: (by: number) => `leads by ${by} ${by === 1 ? "cluster" : "clusters"}`,
  range: (low: string, high: string) => `${low}–${high}`,
  leadRange: (low: string, high: string) => `${low}–${high} clusters`,
  percentRange: (low: string, high: string) => `${low}–${high} %`,
  fixed: "fixed",
  number: (value: number) => String(value),
  percent: (value: number) => `${value} %`,
  undecided: (of: number) =>
    of === 0
      ? "No cluster has a value that decides it."
      : `Only ${of} ${of === 1 ? "cluster has" : "clusters have"} a value that decides it.`,
  /** What a claim says, or why it cannot be tested, from the study's own words; undefined where the language has none for it. */
  translate: (words: string): string | undefined => words,
};
