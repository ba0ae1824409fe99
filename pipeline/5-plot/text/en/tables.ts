/** Captions, headings and notes of the printed tables. Their cells are as published, in English: so they have no French. */
export const tables = {
  "table-1": {
    caption: "Forms of industrial ecosystem, the plan that each originated in, and how many there are",
    notes: (source: string, n: number) =>
      `Source: Table 1 of ${source}, without its definitions and benefits. n = ${n} forms. None is missing.`,
  },
  "table-2": {
    caption: (cases: string, asOf: string) => `Structural characteristics of ${cases}, ${asOf}`,
    signs: "†: the sources disagree; -: no value.",
  },
  "table-3": {
    caption: (cases: string, asOf: string) => `Intervention levers that ${cases} use, ${asOf}`,
    signs: "×: used; blank: not used; †: added where the sources disagree; -: no answer.",
  },
  shares: {
    caption: (cases: string, asOf: string) => `Counts and shares of ${cases} by coded field, ${asOf}`,
    headings: ["Field", "Code", "Count", "Of", "Missing", "%", "95 % interval"],
    city_group: "City group",
    signs: "Of: clusters that have a value. Interval: Wilson, in %. Each code of a vocation is counted separately.",
  },
  numbers: {
    caption: (cases: string, asOf: string) => `Numbers known of ${cases}, ${asOf}`,
    headings: [
      ...["Field", "n", "Exact", "Missing", "Minimum", "First quartile", "Median", "Third quartile", "Maximum"],
      ...["Total", "Mean (SD)"],
    ],
    /** @param reasons why statistics are not given */
    signs: (reasons: string) =>
      `n: values known; exact: those that are numbers, the others being bounds. A range, ≥ or ≤: what these bounds leave open. -: ${reasons === "" ? "" : `not given (${reasons}), or `}without bounds. Quartiles: definition 7 of Hyndman & Fan (1996). Total: sum of the known values. SD: standard deviation (n - 1).`,
  },
  levers: {
    caption: (cases: string, asOf: string) => `How many of ${cases} use each lever, ${asOf}`,
    headings: ["Lever", "Count", "Of", "Missing", "%", "95 % interval", "Contested"],
    signs:
      "Of: clusters that answered. Interval: Wilson, in %. Contested: clusters on whose answer a document disagrees.",
  },
  claims: {
    caption: (claims: number) => `The ${claims} numbers and comparisons of the paper’s text, compared with the values`,
    headings: ["Section", "Claim, paraphrased", "Published", "Computed", "Range", "Verdict", "Why"],
    notes: (source: string, untestable: number, claims: number) =>
      `Source: text of ${source}, and the triangulated values. n = ${claims} claims. Missing: ${untestable} cannot be tested. Range: possible results given missing and contested values.`,
  },
} as const;
