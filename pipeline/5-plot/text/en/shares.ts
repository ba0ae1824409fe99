import type { Noun } from "../../../schemas/index.js";

export const shares = ({ many }: Noun) => ({
  /** @param given how many of the published shares the values give, whatever is uncertain */
  title: (field: string, refuted: number, published: number, each: string, given: number) =>
    refuted === 0
      ? `${field}: the values ${given === published ? "give" : published === 1 ? "do not contradict" : "contradict none of"} ${published === 1 ? "the published share" : `${given === published ? "all" : "the"} ${published} published shares`}`
      : `${field}: the values contradict ${refuted} of the ${published} published ${published === 1 ? "share" : "shares"}: ${each}`,
  apart: (label: string, published: string, count: number, of: number, percent: string) =>
    `${label}, ${published} but ${count} of ${of} (${percent})`,
  most: (field: string, label: string, count: string) => `${field}: ${label} for ${count}`,
  titleWithout: (field: string, cases: string) => `${field}: not known for any of ${cases}`,
  text: "Text",
  survey: "Survey",
  values: "Values",
  follows: (does: boolean) => `the published share is ${does ? "given by the values" : "contradicted"}`,
  count: (count: number, of: number, percent: string) => `${count} of ${of} (${percent})`,
  bounds: `possible shares of all ${many}`,
  axis: `Share of ${many}, %`,
  what: (field: string, cases: string, asOf: string, published: number, survey: boolean) =>
    `${field} of ${cases}, ${asOf}: ${published > 0 ? "the share in the published text, " : ""}${survey ? "the answers to the survey, and " : ""}the triangulated values.`,
  description: "A group of rows for each answer, on one axis from 0 to 100 %.",
});
