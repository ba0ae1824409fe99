import type { Noun } from "../../../schemas/index.js";

/** Captions, headings and notes of the printed tables. */
export const tables = ({ many }: Noun) => ({
  /** What a caption begins with, before its number. */
  word: "Table",
  context: {
    caption: (title: string) => `${title}: totals as published`,
    notes: (source: string, n: number) => `Source: ${source}. n = ${n}. None is missing.`,
  },
  survey: {
    caption: (title: string, cases: string, asOf: string) => `${title}: values of ${cases}, ${asOf}`,
    marks: "×: yes; blank: no.",
    signs: "†: the sources disagree; -: no value.",
  },
  shares: {
    caption: (cases: string, asOf: string) => `Counts and shares of ${cases} by coded field, ${asOf}`,
    headings: ["Field", "Code", "Count", "Bounds", "Of", "Missing", "%", "95 % interval"],
    city_group: "City group",
    signs: `Bounds: the fewest and the most of all ${many} that can have the code, whatever the missing and contested values are. Of: ${many} that have a value. Interval: Wilson, in %, as if the ${many} were a sample. Where several codes may hold at once, each is counted separately.`,
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
  blocks: {
    caption: (cases: string, asOf: string) => `Yes/no fields: values for ${cases}, ${asOf}`,
    headings: ["Field", "Yes", "Bounds", "Of", "Missing", "%", "95 % interval", "Contested"],
    signs: `Bounds: the fewest and the most of all ${many} that can have yes, whatever the missing and contested values are. Of: ${many} that have a value. Interval: Wilson, in %, as if the ${many} were a sample. Contested: sources disagree.`,
  },
  claims: {
    caption: (claims: number) =>
      `The ${claims === 1 ? "number or comparison" : `${claims} numbers and comparisons`} of the published text, compared with the values`,
    headings: ["Section", "Claim, paraphrased", "Published", "Computed", "Range", "Verdict", "Why"],
    notes: (source: string, untestable: number, claims: number) =>
      `Source: ${source === "" ? "" : `text of ${source}, and `}the triangulated values. n = ${claims} ${claims === 1 ? "claim" : "claims"}.${untestable === 0 ? "" : ` Untestable: ${untestable}.`} Range: possible results given missing and contested values.`,
  },
});
