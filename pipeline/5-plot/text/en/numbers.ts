import type { Noun } from "../../../schemas/index.js";

export const numbers = (_: Noun) => ({
  /** @param range from the minimum to the maximum, or how many values are not exact */
  title: (field: string, median: string, n: number, range: string) => `${field}: median ${median} (n = ${n}, ${range})`,
  titleWithout: "No field of numbers has enough values to be drawn",
  range: (minimum: string, maximum: string) => `from ${minimum} to ${maximum}`,
  bounded: (values: number, of: number) =>
    `${values === of ? "all" : values} known only by ${values === 1 ? "its" : "their"} bounds`,
  panel: (field: string, unit: string) => `${field} (${unit})`,
  summary: (median: string, n: number) => `median ${median}, n = ${n}`,
  unbounded: "without bounds",
  exact: "exact number",
  bounds: "from bound to bound; an arrow where one is not known",
  median: "vertical line: median",
  medianRange: "where bounds leave the median open: its range",
  what: (cases: string, asOf: string) => `Numbers known of ${cases}, ${asOf}, a mark for each value.`,
  /** @param why as in reasons.ts */
  undrawn: (fields: string, why: string) => `Not drawn (${why}): ${fields}.`,
  countOf: (field: string, n: number) => `${field} (n = ${n})`,
  description: "An axis for each field of numbers, with a mark for each value that is known.",
});
