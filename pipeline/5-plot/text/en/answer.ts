import type { Verdict } from "../../../schemas/index.js";
import type { Sides } from "../sides.js";

/** What a study's values can rest on, in the words of a sentence. */
function sourcesOf({ survey, primary, documents }: Sides) {
  const own = survey ? "the survey" : "primary sources";
  if (!documents) return { by: own, ask: survey ? "does the survey" : "do primary sources" };
  if (!primary) return { by: "documents", ask: "do documents" };
  return survey
    ? { by: "the survey and by other sources", ask: "do the survey and other sources" }
    : { by: "primary sources and by documents", ask: "do primary sources and documents" };
}

/** What the page asks; of claims only where a text states any. */
export const question =
  (sides: Sides) =>
  (claims: boolean): string =>
    claims ? `Are the published numbers supported by ${sourcesOf(sides).by}?` : `What ${sourcesOf(sides).ask} give?`;

/** The first screen's sentences. */
export const answer = (sides: Sides) => ({
  /** @param found the verdicts that some claim has: others are not spoken of */
  claims: (all: number, found: readonly Verdict[]): string => {
    const parts = {
      reproduced: "reproduced from the values: {reproduced}",
      restated: "only restating what the publication itself states: {restated}",
      consistent: "consistent with the values, of which some are open: {consistent}",
      contradicted: "contradicted: {contradicted}",
      impossible: "impossible as printed: {impossible}",
      untestable: "not testable with the published data: {untestable}",
    } satisfies Record<Verdict, string>;
    return `Of {all} ${all === 1 ? "number or comparison" : "numbers and comparisons"} in the published text, ${found.map((verdict) => parts[verdict]).join("; ")}.`;
  },
  values: (comparable: number): string => {
    const values = "Of all {all} values ({cases} × {fields} fields)";
    const rest = "with sources in disagreement: {contested}; missing: {missing}.";
    if (!sides.primary) return `${values}, given by documents: {secondary}; ${rest}`;
    const [answers, from] = sides.survey
      ? ["the survey’s answers", "the survey’s tables"]
      : ["the values from primary sources", "primary sources"];
    if (!sides.documents) return `${values}, given by ${from}: {primary}; ${rest}`;
    const compared =
      comparable === 0
        ? `None of ${answers} could be compared with documents.`
        : `Documents could be compared with {comparable} of ${answers} and agree with {corroborated}.`;
    return `${compared} ${values}, on ${from} without corroboration: {primary}; on documents alone: {secondary}; ${rest}`;
  },
  asOf: (day: string) => `Values as of ${day}.`,
  failing: (refuted: string) => `${refuted}:`,
  most: "The most common answers, with what missing and contested values leave open:",
  share: (percent: string, low: number, high: number, all: number) =>
    `(${percent}${low === high ? "" : `; possible: ${low} to ${high} of ${all}`})`,
  nothingKnown: "nothing known",
  median: (value: string, n: number) => `median ${value} (n = ${n})`,
  of: (count: number, of: number) => `${count} of ${of}`,
});
