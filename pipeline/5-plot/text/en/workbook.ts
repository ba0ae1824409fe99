import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";

/** The first sheet of the workbook, and the names of the others. */
export const workbook = ({ one, many }: Noun) => ({
  readMe: "Read me",
  asOf: (day: string) => `Values as of ${day}. Made from outputs/ of the pipeline; the same data give the same file.`,
  sheets: "Sheets",
  read: {
    heading: "How to read it",
    lines: [
      `The sheet of ${many} has a row for each ${one} and a column for each field. An empty cell is a missing value: nothing is estimated.`,
      "A shaded cell with † is contested: sources disagree. Its note has the sources of each side.",
      "A note on a column’s head states what it means. Every table has filters; its head stays when you scroll.",
      "Every value can be followed: the number of its statements leads to them, and each of these to the address of its document.",
      "The first columns of a sheet are in words; those after them are ids and codes for programs, explained in the notes and in the sheet of fields. Where the words suffice, only they are printed.",
      "Dates are as exact as their source gives them.",
    ],
  },
  cite: "How to cite",
  documents: (n: number) =>
    `${n} ${n === 1 ? "document" : "documents"}: cite the one that states a value, as listed in the sheet of sources.`,
  licences: "Licences",
  credits: "Credits and boundaries",
  rows: (n: number) => `${n} ${n === 1 ? "row" : "rows"}`,
  names: {
    cases: capital(many),
    values: "Values",
    witnesses: "Statements",
    conflicts: "Contested",
    shares: "Shares",
    blocks: "Yes-no fields",
    numbers: "Numbers",
    places: "Places",
    claims: "Claims",
    robustness: "Robustness",
    agreement: "Agreement",
    rawCriteria: "Criteria, rules",
    criteria: "Criteria",
    criteriaCounts: "Criteria, counts",
    sources: "Sources",
    codebook: "Fields",
  },
  column: {
    case: capital(one),
    field: "Field",
    value: "Value, in words",
    source: "Source",
    reason: "Reason, in words",
    evidence: "Evidence",
    date: "Dated",
    stance: "Role",
    result: "Result",
    supporting: "For: first source",
    dissenting: "Against: first source",
  },
  contested: (supporting: string, dissenting: string) =>
    `Sources disagree. ${supporting === "" ? "" : `For: ${supporting}. `}Against${supporting === "" ? " each other" : ""}: ${dissenting}.`,
});
