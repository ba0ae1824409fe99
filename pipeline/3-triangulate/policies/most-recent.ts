import type { Policy } from "./policy.js";
import { rankCandidates } from "./rank-candidates.js";

/**
 * The value stated last; of those stated on one day the most direct, then the one with most independent sources.
 *
 * "Keep up to date" in Bleiholder & Naumann (2006): see primary-first.ts. A date that names only a year or month is read as its
 * last day, and an undated statement comes before all dated ones.
 */
export const mostRecent: Policy = (field) => (admitted) => {
  const { value, by } = rankCandidates(admitted, field, ["most recent", "most direct", "most independent sources"]);
  return { value, rule: by };
};
