import { didYouMean } from "../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import type { Adjudication, Case, Field } from "../schemas/index.js";
import type { Idle } from "./find-unused-adjudications.js";

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
 * @param idle the rows that settle nothing; only for the study's own day and policy, as under others there may be no conflict
 * @throws InputError for a row on a case outside the sample or an unknown field, and for every other row that is idle
 */
export function checkAdjudications({ file, adjudications, cases, codebook }: Given, idle: readonly Idle[]): void {
  const known = { case_id: cases.map((row) => row.case_id), field: codebook.map((row) => row.field) };
  const what = { case_id: "case of the sample", field: "field" };
  throwIfAny(
    adjudications.flatMap((ruling): Diagnostic[] => {
      const place = whereIs(ruling, file);
      const unknown = (["case_id", "field"] as const).filter((column) => !known[column].includes(ruling[column]));
      if (unknown.length === 0) {
        return idle
          .filter((row) => row.ruling === ruling)
          .map(({ column, message }) => ({ ...place, column, message }));
      }
      return unknown.map((column) => {
        const hint = didYouMean(ruling[column], known[column]);
        return { ...place, column, message: `no ${what[column]} is called "${ruling[column]}"${hint}` };
      });
    }),
  );
}
