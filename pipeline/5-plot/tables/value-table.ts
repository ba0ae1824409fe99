import type { SurveyColumns } from "../../schemas/index.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { ToPrint } from "../reads.js";
import { mainLanguage, type Texts } from "../text/index.js";

/** Behind a value that the sources disagree on. */
const dagger = "†";

/** A table of the survey again: a row for each case, a column for each of its fields, headed as the codebook labels them. */
export function valueTable(
  { cases, values, study }: Pick<ToPrint, "cases" | "values" | "study">,
  { case_column, columns }: SurveyColumns,
  { texts, format }: { texts: Texts; format: (value: string, field: string) => string },
) {
  // The survey's own heading is in the language of the study.
  const caseHeading = texts.language === mainLanguage(study) ? case_column : texts.common.case;
  const at = lookUp(values);
  return {
    fields: columns.map(({ field }) => field),
    headings: [caseHeading, ...columns.map(({ field }) => texts.field(field))],
    rows: sampleOf(cases).map(({ case_id, name }) => [
      name,
      ...columns.map(({ field }) => {
        const { value, status } = at(case_id, field);
        return `${format(value, field)}${status === "contested" ? dagger : ""}`;
      }),
    ]),
  };
}
