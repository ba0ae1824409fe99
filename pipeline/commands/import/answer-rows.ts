import type { Answered } from "../../instrument/answers/merge-submissions.js";
import type { Submission } from "../../instrument/answers/read-submissions.js";
import { conventionOf } from "../../lib/tables/locale.js";
import { type Case, headerOf } from "../../schemas/index.js";
import type { Instrument } from "./open-instrument.js";

/** Submissions as rows of the answers; a number as the study writes numbers. */
export function rowsOf(
  submissions: readonly Submission[],
  { codebook, caseColumn, study }: Instrument,
  idOf: (called: string) => string,
): Answered[] {
  const decimal = study.locale === undefined ? "." : conventionOf(study.locale).decimal;
  const columns = codebook.map((field) => ({
    header: headerOf(field),
    field: field.field,
    isNumber: field.type === "number",
  }));
  return submissions.map((one): Answered => {
    const { submission, submitted, case: called } = one;
    return {
      ...{ submission, submitted },
      get cells() {
        const { values } = one;
        const cells: Record<string, string> = { submission, submitted, [caseColumn]: idOf(called) };
        for (const { header, field, isNumber } of columns) {
          const value = values[field] ?? "";
          cells[header] = isNumber ? value.replace(".", decimal) : value;
        }
        return cells;
      },
    };
  });
}

/** The case of that id, or else the first of that name. */
export function idsByName(cases: readonly Case[]): (called: string) => string {
  const ids = new Map([
    ...[...cases].reverse().map(({ case_id, name }) => [name, case_id] as const),
    ...cases.map(({ case_id }) => [case_id, case_id] as const),
  ]);
  return (called) => ids.get(called) ?? called;
}
