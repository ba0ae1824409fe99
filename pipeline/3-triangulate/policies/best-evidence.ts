import type { Policy } from "./policy.js";
import { rankCandidates } from "./rank-candidates.js";

/**
 * The value stated most directly, by the grade of its best witness; of those equally direct the one with most independent sources, then the latest.
 *
 * To grade evidence before weighing it is the idea of GRADE (Guyatt et al. 2008, BMJ 336:924–926); its scale is for clinical
 * studies, and not ours. Here the grade is how directly the source states the value, from `stated` down to `derived`, not who
 * the source is.
 */
export const bestEvidence: Policy = (field) => (admitted) => {
  const { value, by } = rankCandidates(admitted, field, ["most direct", "most independent sources", "most recent"]);
  return { value, rule: by };
};
