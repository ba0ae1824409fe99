import { didYouMean } from "../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import type { Adjudication, Case, Field } from "../schemas/index.js";
import type { UnusedAdjudication } from "./find-unused-adjudications.js";

interface Given {
  /** What messages call adjudications.csv. */
  readonly file: string;
  readonly adjudications: readonly Adjudication[];
  /** Those in the sample. */
  readonly cases: readonly Case[];
  readonly codebook: readonly Field[];
}

/**
 * Holds every row to the case, the field and the conflict that it was made for.
 *
 * @param unused the rows that settle nothing; only for the study's own day and policy, as under others there may be no conflict
 * @throws InputError for a row on a case outside the sample or an unknown field, and for every other row that is unused
 */
export function checkAdjudications(
  { file, adjudications, cases, codebook }: Given,
  unused: readonly UnusedAdjudication[],
): void {
  const known = { case_id: cases.map((row) => row.case_id), field: codebook.map((row) => row.field) };
  const what = { case_id: "case of the sample", field: "field" };
  throwIfAny(
    adjudications.flatMap((adjudication): Diagnostic[] => {
      const place = whereIs(adjudication, file);
      const unknown = (["case_id", "field"] as const).filter((column) => !known[column].includes(adjudication[column]));
      if (unknown.length === 0) {
        return unused
          .filter((row) => row.adjudication === adjudication)
          .map(({ column, message }) => ({ ...place, column, message }));
      }
      return unknown.map((column) => {
        const hint = didYouMean(adjudication[column], known[column]);
        return { ...place, column, message: `no ${what[column]} is called "${adjudication[column]}"${hint}` };
      });
    }),
  );
}
