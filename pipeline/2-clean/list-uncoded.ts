import type { Observation, Uncoded } from "../schemas/index.js";

/** The statements that no code fits honestly, each with the reason that coding.csv gives. */
export function listUncoded(observations: readonly Observation[]): Uncoded[] {
  return observations
    .filter(({ coding }) => coding === "uncoded")
    .map(({ obs_id, case_id, field, raw, source_id, coding_reason }) => ({
      obs_id,
      case_id,
      field,
      raw,
      source_id,
      coding_reason,
    }));
}
