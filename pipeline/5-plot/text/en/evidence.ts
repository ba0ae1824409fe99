import type { Noun, Value } from "../../../schemas/index.js";
import { capital } from "../grammar.js";
import type { Sides } from "../sides.js";
import { describeStatuses, namesOf } from "../statuses.js";
import { status } from "./status.js";

export const evidence = ({ one, many }: Noun, sides: Sides) => ({
  title: (confirmed: number, comparable: number, asked: number, documents: number) => {
    const [one, many, from] = sides.survey
      ? ["answer to the survey", "answers to the survey", "the survey’s tables"]
      : ["value from primary sources", "values from primary sources", "primary sources"];
    const compared =
      comparable === 0
        ? `No ${one} could be compared with documents`
        : `Documents could be compared with ${comparable} ${comparable === 1 ? one : many} and agree with ${confirmed}`;
    return `${compared}; ${asked} ${asked === 1 ? "value rests" : "values rest"} on ${from} without corroboration, ${documents} on documents alone`;
  },
  /** Of a study that has a survey, other primary sources or documents alone. */
  oneSided: (known: number, all: number) => {
    const [who, gives] = sides.survey
      ? ["The survey", "gives"]
      : [sides.primary ? "Primary sources" : "Documents", "give"];
    return `${who} ${gives} ${known} of ${all} ${all === 1 ? "value" : "values"}`;
  },
  what: (fields: number, cases: string, asOf: string) =>
    `Sources supporting ${fields} ${fields === 1 ? "field" : "fields"} for ${cases}, ${asOf}.`,
  /** @param shown of those that the figure has, what needs to be told */
  defined: (shown: readonly Value["status"][]) =>
    describeStatuses(status(sides), shown, ": ")
      .map((sentence) => `${capital(sentence)}.`)
      .join(" "),
  /** What a number in a cell is. */
  age: "A number in the grid: age in whole years of the latest statement that supports the value; none where it is less than a year old or undated.",
  oldest: (values: number, years: number) =>
    `${values} ${values === 1 ? "value rests" : "values rest"} on statements at least a year old, the oldest of ${years} ${years === 1 ? "year" : "years"}.`,
  description: `A table with a row for each field and a column for each ${one}.`,
  group: {
    answers: sides.survey ? "In the survey’s tables" : "Given by primary sources",
    unpublished: "Asked, but answers not published",
    documents: sides.survey ? "Not asked in the survey" : "Not given by primary sources",
    unasked: "Other fields",
  },
  status: namesOf(status(sides)),
  perCase: `Fields per ${one}`,
  perField: `${capital(many)} per field`,
  share: (count: number, all: number) => `${count} of ${all}`,
});
