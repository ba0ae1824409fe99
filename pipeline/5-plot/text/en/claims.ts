import type { ClaimReason, Noun, Verdict } from "../../../schemas/index.js";

export const claims = ({ one, many }: Noun) => ({
  title: (n: Record<Verdict, number>, all: number) =>
    `Of ${all} claims, ${n.reproduced} ${n.reproduced === 1 ? "is" : "are"} reproduced, ${n.consistent} consistent with the values, ${n.contradicted + n.impossible} not supported, and ${n.untestable} untestable`,
  what: (all: number, asOf: string) =>
    `${all} numbers and comparisons of the published text compared with the values, ${asOf}.`,
  marks:
    "Dot: computed. Stroke: published, in grey what “over” or “a majority” allows. Blue bar and range: possible results given the uncertain values (missing, contested, or different under another policy); fixed: a single result. Leads and totals are counts and are not on the scale.",
  description: "A table with a row for each claim, under its verdict.",
  head: {
    paraphrase: "Claim, paraphrased",
    section: "Section",
    published: "Published",
    computed: "Computed",
    range: "Range",
  },
  verdict: {
    reproduced: { name: "Reproduced", means: "the values give this result" },
    consistent: {
      name: "Consistent",
      means: "some reading of the uncertain values gives this result, or results on both sides of it",
    },
    contradicted: { name: "Contradicted", means: "no reading of the uncertain values gives this result" },
    impossible: {
      name: "Impossible",
      means: "no count out of any possible number of answers gives the percentage",
    },
    untestable: { name: "Untestable", means: "the data needed were not published, or no field covers them" },
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
  lead: (by: number) => `leads by ${by} ${by === 1 ? one : many}`,
  range: (low: string, high: string) => `${low}–${high}`,
  leadRange: (low: string, high: string) => `${low}–${high} ${many}`,
  percentRange: (low: string, high: string) => `${low}–${high} %`,
  fixed: "fixed",
  number: (value: number) => String(value),
  percent: (value: number) => `${value} %`,
  /** Why a claim has its verdict. */
  reason: (reason: ClaimReason): string => {
    switch (reason.code) {
      case "no_count_fits": {
        const { percent, from, to, mode } = reason;
        const answers = from === to ? `${to} answers` : `${from} ${from + 1 === to ? "or" : "to"} ${to} answers`;
        return `No count of ${answers} gives ${percent} %${mode ? `, ${mode} as the other parts are` : ""}.`;
      }
      case "no_case_concerned":
        return `There is no ${one} that it is about.`;
      case "no_admissible_values_satisfy":
        return "No admissible values give it.";
      case "too_few_values":
        return reason.known === 0
          ? `No ${one} has a value that decides it.`
          : `Only ${reason.known} ${reason.known === 1 ? `${one} has` : `${many} have`} a value that decides it.`;
      case "current_values_satisfy":
        return "The values give it.";
      case "other_admissible_values_satisfy":
        return "The values do not give it, but uncertain ones may.";
      case "between_bounds":
        return `It lies between ${reason.low} and ${reason.high}, but no count that uncertain values leave open gives it.`;
      case "not_measured":
        return reason.note;
    }
  },
});
