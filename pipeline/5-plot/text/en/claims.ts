import type { ClaimReason, Noun, Verdict } from "../../../schemas/index.js";

const refuted = (impossible: number) => (impossible === 0 ? "contradicted" : "contradicted or impossible");

export const claims = ({ one, many }: Noun) => ({
  /** Verdicts that no claim has are not named. */
  title: (n: Record<Verdict, number>, all: number, findings: number) => {
    const failing = n.contradicted + n.impossible;
    const one = findings === failing ? "" : ` (${findings} ${findings === 1 ? "finding" : "findings"})`;
    const parts = [
      { count: n.reproduced, are: "reproduced" },
      { count: n.restated, are: "restated" },
      { count: n.consistent, are: "consistent with the values" },
      { count: failing, are: `${refuted(n.impossible)}${one}` },
      { count: n.untestable, are: "untestable" },
    ].filter(({ count }) => count > 0);
    if (parts.length === 1) return `${all === 1 ? "The only claim is" : `All ${all} claims are`} ${parts[0]?.are}`;
    const listed = parts.map(({ count, are }, at) => `${count} ${at > 0 ? "" : count === 1 ? "is " : "are "}${are}`);
    return `Of ${all} claims, ${listed.slice(0, -1).join(", ")}${parts.length > 2 ? "," : ""} and ${listed.at(-1)}`;
  },
  what: (all: number, asOf: string) =>
    `${all} ${all === 1 ? "number or comparison" : "numbers and comparisons"} of the published text compared with the values, ${asOf}.`,
  /** What is drawn of a claim, each where it occurs. */
  marks: {
    /** @param allowing words of which each allows more than one result; "" where none occurs */
    onScale: (allowing: string) =>
      `Dot: computed. Stroke: published${allowing === "" ? "" : `, in grey what ${allowing} allows`}.`,
    over: "“over”",
    some: "“some”",
    majority: "“a majority”",
    span: "a published range",
    open: (isOnScale: boolean, isFixed: boolean) =>
      `${isOnScale ? "Blue bar and range" : "Range"}: possible results given the uncertain values (missing, contested, or different under another policy)${isFixed ? "; fixed: a single result" : ""}.`,
    fixed: "Fixed: a single result, whatever the uncertain values are.",
    leads: "Leads are counts and are not on the scale.",
    totals: "Totals are counts and are not on the scale.",
    leadsAndTotals: "Leads and totals are counts and are not on the scale.",
  },
  description: "A table with a row for each claim, under its verdict.",
  head: {
    paraphrase: "Claim, paraphrased",
    section: "Section",
    published: "Published",
    computed: "Computed",
    range: "Range",
  },
  verdict: {
    reproduced: { name: "Reproduced", means: "the values give this result, whatever the uncertain ones are" },
    restated: { name: "Restated", means: "compared with what the same publication states" },
    consistent: {
      name: "Consistent",
      means:
        "some reading of the uncertain values gives this result, for all parts of its breakdown if it is in one, and some does not",
    },
    contradicted: { name: "Contradicted", means: "no reading of the uncertain values gives this result" },
    impossible: {
      name: "Impossible",
      means: `no count of up to all ${many} gives this percentage, however it is rounded`,
    },
    untestable: { name: "Untestable", means: "too few values or no statement that counts, or no field that asks it" },
  },
  /** What a figure supposes beyond rounding it alone, behind it. */
  needs: {
    sum_to_100: "parts sum to 100",
    nearest_5: "nearest 5",
    nearest_10: "nearest 10",
    own_rounding: "one rounding for each part",
    cases_left_out: "cases left out",
  },
  needsMeans: {
    sum_to_100: "parts made to sum to 100",
    nearest_5: "rounding to the nearest 5",
    nearest_10: "rounding to the nearest 10",
    own_rounding: "parts that were not all rounded in one way",
    cases_left_out: `leaving out ${many} whose value is missing or open`,
  },
  needsNote: (meanings: string) => `In brackets, what a figure supposes beyond its own rounding: ${meanings}.`,
  outsideNote: `Where a result lies outside its range, it leaves out ${many} whose value is missing or open, and no values that they may have give it.`,
  /** @param impossible how many of the claims are impossible, and not only contradicted */
  refuted: (claims: number, findings: number, impossible: number) => {
    const counted = `${claims} ${claims === 1 ? "claim is" : "claims are"} ${refuted(impossible)}`;
    if (findings === claims) return counted;
    return `${counted}; ${claims === 1 ? "it is" : "they are"} ${findings} ${findings === 1 ? "finding" : "findings"}`;
  },
  differ: (cases: number) => `text and table differ by ${cases} ${cases === 1 ? one : many}`,
  group: (name: string, count: number) => `${name} (${count})`,
  section: (section: string) => section,
  qualified: {
    exactly: (figure: string) => figure,
    more_than: (figure: string) => `over ${figure}`,
    approximately: (figure: string) => `about ${figure}`,
    vary_between: (figure: string) => figure,
    some: () => "some",
    majority: () => "a majority",
    all: () => "all",
    most: () => "the most",
    fewest: () => "the fewest",
  },
  share: (count: number, of: number, percent: string) => `${count} of ${of} = ${percent}`,
  lead: (by: number) => `leads by ${by} ${by === 1 ? one : many}`,
  trail: (by: number) => `fewer by ${by} ${by === 1 ? one : many}`,
  atLeast: (low: string) => `at least ${low}`,
  atMost: (high: string) => `at most ${high}`,
  range: (low: string, high: string) => `${low}–${high}`,
  leadRange: (low: string, high: string) => `${low} to ${high} ${many}`,
  percentRange: (low: string, high: string) => `${low}–${high} %`,
  fixed: "fixed",
  number: (value: number) => String(value),
  percent: (value: number) => `${value} %`,
  /** Why a claim has its verdict. */
  reason: (reason: ClaimReason): string => {
    switch (reason.code) {
      case "no_count_fits": {
        const { percent, to } = reason;
        return `No count of up to ${to} answers gives ${percent} %, however it is rounded.`;
      }
      case "no_case_concerned":
        return `There is no ${one} that it is about.`;
      case "no_admissible_values_satisfy":
        return "No admissible values give it.";
      case "parts_never_at_once":
        return "Some admissible values give it, and some each of the other parts, but none all of them at once.";
      case "too_few_values":
        return reason.known === 0
          ? `No ${one} has a value that decides it.`
          : `Only ${reason.known} ${reason.known === 1 ? `${one} has` : `${many} have`} a value that decides it.`;
      case "all_admissible_values_satisfy":
        return "The values give it, whatever the uncertain ones are.";
      case "compared_with_itself":
        return "It agrees with what the same publication states; no other source gives it.";
      case "uncertain_values_may_not_satisfy":
        return "The values give it, but uncertain ones may not.";
      case "other_parts_may_not_hold":
        return "It holds by itself under every reading of the uncertain values; the parts of its breakdown do not all hold under each.";
      case "other_admissible_values_satisfy":
        return "The values do not give it, but uncertain ones may.";
      case "no_statement_counts":
        return `No statement on what it is about (${reason.field}) counts.`;
      case "not_measured":
        return reason.note;
      case "other_base":
        return `It is about ${reason.base}, not about ${many}.`;
    }
  },
});
