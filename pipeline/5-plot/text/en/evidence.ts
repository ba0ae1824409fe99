import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";

export const evidence = ({ one, many }: Noun) => ({
  title: (confirmed: number, comparable: number, asked: number, documents: number) =>
    `${comparable === 0 ? "No answer to the survey could be compared with documents" : `Documents could be compared with ${comparable} ${comparable === 1 ? "answer" : "answers"} to the survey and agree with ${confirmed}`}; ${asked} ${asked === 1 ? "value rests" : "values rest"} on the survey’s tables alone, ${documents} on documents alone`,
  withoutSurvey: (documents: number, all: number) =>
    `Documents give ${documents} of ${all} ${all === 1 ? "value" : "values"}`,
  what: (fields: number, cases: string, asOf: string) =>
    `Sources supporting ${fields} ${fields === 1 ? "field" : "fields"} for ${cases}, ${asOf}.`,
  defined: (survey: boolean) =>
    `${survey ? "Corroborated: an independent document agrees with the survey. " : ""}Contested: admissible sources disagree.`,
  /** What a number in a cell is. */
  age: "A number in the grid: age in whole years of the latest statement that supports the value; none where it is less than a year old or undated.",
  oldest: (values: number, years: number) =>
    `${values} ${values === 1 ? "value rests" : "values rest"} on statements at least a year old, the oldest of ${years} ${years === 1 ? "year" : "years"}.`,
  description: `A table with a row for each field and a column for each ${one}.`,
  group: {
    answers: "Answered in the survey",
    unpublished: "Asked, but answers not published",
    documents: "Not asked in the survey",
    unasked: "Other fields",
  },
  status: {
    corroborated: "corroborated",
    contested: "contested",
    "primary-only": "survey alone",
    "secondary-only": "documents alone",
    missing: "missing",
  },
  perCase: `Fields per ${one}`,
  perField: `${capital(many)} per field`,
  share: (count: number, all: number) => `${count} of ${all}`,
});
