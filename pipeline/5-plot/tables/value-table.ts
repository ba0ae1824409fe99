import type { SurveyColumns } from "../../schemas/index.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { ToPrint } from "../reads.js";

/** Behind a value that the sources disagree on. */
const dagger = "†";

/** A table of the survey again: a row for each case, a column for each of its fields, headed as the codebook labels them. */
export function valueTable(
  { cases, values }: Pick<ToPrint, "cases" | "values">,
  { case_column, columns }: SurveyColumns,
  {
    caseHeading = case_column,
    label,
    format,
  }: {
    /** Where the survey's own heading of its first column is in another language. */
    caseHeading?: string | undefined;
    label: (field: string) => string;
    format: (value: string, field: string) => string;
  },
) {
  const at = lookUp(values);
  return {
    fields: columns.map(({ field }) => field),
    headings: [caseHeading, ...columns.map(({ field }) => label(field))],
    rows: sampleOf(cases).map(({ case_id, name }) => [
      name,
      ...columns.map(({ field }) => {
        const { value, status } = at(case_id, field);
        return `${format(value, field)}${status === "contested" ? dagger : ""}`;
      }),
    ]),
  };
}
