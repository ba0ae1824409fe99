export const labelling = {
  title: (refuted: number, published: number, each: string) =>
    refuted === 0
      ? `All ${published} shares in the text agree with the data`
      : `${refuted} of the text’s ${published} ${published === 1 ? "share" : "shares"} of labelling ${refuted === 1 ? "is" : "are"} not supported by the data: ${each}`,
  apart: (label: string, published: string, count: number, of: number, percent: string) =>
    `${label}, ${published} but ${count} of ${of} (${percent})`,
  titleWithout: "The text gives no share of labelling",
  text: "Text",
  table: (number: string) => `Table ${number}`.trim(),
  head: (label: string) => `Labelled: ${label}`,
  values: "Values, 95 % interval",
  follows: (does: boolean) => `the text’s share is ${does ? "supported" : "not supported"}`,
  count: (count: number, of: number, percent: string) => `${count} of ${of} (${percent})`,
  interval: (low: string, high: string) => `from ${low} to ${high}`,
  axis: "Share of clusters, %",
  what: (cases: string, asOf: string) =>
    `Labelling of ${cases}, ${asOf}: the share in the paper’s text (which gives no count), the answers in its table, and the triangulated values with their 95 % Wilson interval.`,
  description: "A group of three rows for each answer, on one axis from 0 to 100 %.",
};
