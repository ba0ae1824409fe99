/** What the page says of the two coders. */
export const coders = {
  heading: "How far the two coders agree",
  caption: "Statements that two persons coded, with Krippendorff’s alpha beside .80 (reliable) and .667 (tentative)",
  agreeing: "Coded alike",
  interval: (low: string, high: string) => `${low} to ${high}`,
  level: {
    head: "Threshold",
    reliable: "reliable (.80 or more)",
    tentative: "tentative (.667 or more)",
    below: "below .667",
  },
  /** Without a detail, all statements have one code. */
  reason: (least: string) => (least === "" ? "undefined: a single category" : `fewer than ${least} statements`),
  same: (same: number, all: number) =>
    `Without the second coder, ${same} of ${all} headlines (shares, counts of values by support, verdicts) are the same.`,
  headlines: "Headlines that depend on the second coder",
  headline: "Headline",
  withSecond: "With the second coder",
  withoutSecond: "Without",
};
