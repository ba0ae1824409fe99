import type { Noun } from "../../../schemas/index.js";
import type { Sides } from "../sides.js";

/** How many shares of a field the text states: those that the values contradict, for how many reasons, and those that they give. */
interface PublishedShares {
  readonly refuted: number;
  readonly findings: number;
  readonly given: number;
  readonly untested: number;
  readonly published: number;
}

export const shares = ({ many }: Noun, sides: Sides) => ({
  title: (field: string, { refuted, findings, given, untested, published }: PublishedShares, each: string) => {
    if (refuted > 0) {
      const one = findings === refuted ? "" : ` (${findings} ${findings === 1 ? "finding" : "findings"})`;
      return `${field}: the values contradict ${refuted} of the ${published} published ${published === 1 ? "share" : "shares"}${one}: ${each}`;
    }
    // What cannot be tested is not supported either.
    if (untested === published)
      return `${field}: the values test ${published === 1 ? "no published share" : `none of the ${published} published shares`}`;
    const beside = untested === 0 ? "" : ` (${untested} untestable)`;
    const isGiven = given === published;
    if (published === 1) return `${field}: the values ${isGiven ? "give" : "do not contradict"} the published share`;
    return `${field}: the values ${isGiven ? "give all" : "contradict none of the"} ${published} published shares${beside}`;
  },
  apart: (label: string, published: string, count: number, of: number, percent: string) =>
    `${label}, ${published} but ${count} of ${of} (${percent})`,
  most: (field: string, label: string, count: string) => `${field}: ${label} for ${count}`,
  titleWithout: (field: string, cases: string) => `${field}: not known for any of ${cases}`,
  text: "Text",
  survey: sides.survey ? "Survey" : "Primary sources",
  values: "Values",
  follows: (does: boolean) => `the published share is ${does ? "given by the values" : "contradicted"}`,
  count: (count: number, of: number, percent: string) => `${count} of ${of} (${percent})`,
  bounds: `possible shares of all ${many}`,
  axis: `Share of ${many}, %`,
  what: (field: string, cases: string, asOf: string, published: number, survey: boolean) =>
    `${field} of ${cases}, ${asOf}: ${published > 0 ? "the share in the published text, " : ""}${survey ? `${sides.survey ? "the answers to the survey" : "what primary sources state"}, and ` : ""}the triangulated values.`,
  description: "A group of rows for each answer, on one axis from 0 to 100 %.",
});
