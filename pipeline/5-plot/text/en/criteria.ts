import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";

/** What the page and the workbook say of criteria that the cases are compared with. */
export const criteria = ({ one, many }: Noun) => ({
  heading: "Against published criteria",
  intro: (all: number, of: number): string =>
    `${all} ${all === 1 ? "criterion" : "criteria"}, each for ${of} ${of === 1 ? one : many}. Of the ${all * of} results, unknown: {unknown}; met: {met}; not met: {notMet}. Unknown means that the values do not decide it, and is never read as not met.`,
  /** How much of what is met is by the study's own reading. */
  signs: (signs: number, met: number): string =>
    signs === 0
      ? ""
      : `Of what is met, ${signs === met ? (met === 1 ? "the only one is so" : `all ${met} are so`) : `${signs} of ${met} ${signs === 1 ? "is" : "are"} so`} by a sign that this study takes for enough, not by a rule of the source.`,
  name: "Criterion",
  rule: "How it is judged here",
  results: { met: "Met", not_met: "Not met", unknown: "Unknown" },
  source: "Source",
  unverified: "from memory, not verified",
  list: (names: string) => `${capital(many)}: ${names}.`,
  because: (why: string, n: number) => `${n} ${n === 1 ? one : many}: ${why}.`,
  reason: {
    no_field: "no field asks it",
    no_threshold: "its source states no threshold that could be found",
    disagreement: "values that sources give meet it and do not",
    bounds: "only bounds are known, and they leave it open",
    missing: "no admissible value",
    too_indirect: "what is known is less direct than the criterion is decided by",
    no_sign: "the sign taken for enough is absent, which decides nothing",
  },
  comparison: {
    at_least: (field: string, number: string) => `${field}: at least ${number}`,
    at_most: (field: string, number: string) => `${field}: at most ${number}`,
    one_of: (field: string, codes: string) => `${field}: ${codes}`,
    known: (field: string) => `${field}: any known value`,
  },
  fewest: (n: number, of: number) => `${n} of these ${of}`,
  ofStudy: "a sign that this study takes for enough; its absence decides nothing",
  leastGrade: (grade: string) => `decided by values of this grade of evidence or a more direct one: ${grade}`,
  noThreshold: (fields: string) => `${fields}: no threshold was found`,
  noField: "no field asks it",
  questions: "Questions on what is unknown",
  questionsIntro:
    "What would have to be asked next, the question that is open for most first. Where no threshold was found, an answer alone would not decide the criterion.",
  question: "Question",
  decides: `${capital(many)} of which it is unknown`,
  of: (count: number, of: number) => `${count} of ${of}`,
});
