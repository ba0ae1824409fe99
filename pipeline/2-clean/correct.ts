import type { Diagnostic } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import { type Correction, contextTableGiven, type RawObservation, type Study, type Total } from "../schemas/index.js";

interface Given {
  /** What messages call corrections.csv. */
  readonly file: string;
  readonly study: Study;
  readonly corrections: readonly Correction[];
  readonly rawObservations: readonly RawObservation[];
  readonly rawTotals: readonly (Omit<Total, "origin_year"> & { origin_year: string })[];
}

/**
 * Errors of print and transcription corrected, each by a row of corrections.csv; a row that no longer meets the text that it corrects is
 * a problem.
 */
export function correct({ file, study, corrections, rawObservations, rawTotals }: Given): {
  observations: RawObservation[];
  totals: Total[];
  diagnostics: Diagnostic[];
} {
  const used = new Set<Correction>();
  const byPlace = new Map(
    corrections.map((correction) => [placeOf(correction.role, correction.column, correction.raw), correction]),
  );
  const corrected = (role: string, column: string, text: string): string => {
    const correction = byPlace.get(placeOf(role, column, text)) ?? byPlace.get(placeOf(role, "*", text));
    if (!correction) return text;
    used.add(correction);
    return correction.corrected;
  };
  const caseColumn = new Map(study.tables.map((table) => [table.role, table.case_column]));

  const observations = rawObservations.map((observation) => ({
    ...observation,
    case: corrected(observation.role, caseColumn.get(observation.role) ?? "case_id", observation.case),
    value: corrected(observation.role, observation.column, observation.value),
  }));
  const totals = rawTotals.map((row) => ({
    ...row,
    origin: corrected(contextTableGiven.at.role, study.context_table?.origin_column ?? "", row.origin),
    origin_year: Number(row.origin_year),
  }));
  const diagnostics = corrections.flatMap((correction): Diagnostic[] => {
    if (used.has(correction)) return [];
    const message = `nothing in ${study.inputs[correction.role] ?? correction.role} reads "${correction.raw}" any more; remove the row`;
    return [{ ...whereIs(correction, file), column: "raw", message }];
  });
  return { observations, totals, diagnostics };
}

function placeOf(role: string, column: string, raw: string): string {
  return JSON.stringify([role, column, raw]);
}
