import type { Policy } from "./policy.js";
import { rankCandidates } from "./rank-candidates.js";

/**
 * The value that most independent sources support, whatever their tier; a tie stays undecided.
 *
 * "Cry with the wolves" in Bleiholder & Naumann (2006): see primary-first.ts. Voting goes wrong where sources copy each other
 * (Dong, Berti-Equille & Srivastava 2009, "Integrating conflicting data: the role of source dependence", PVLDB 2(1):550–561),
 * so the statements of one publisher count once, and a reprint counts as its original.
 */
export const majority: Policy = (field) => (admitted) => {
  const { value, by } = rankCandidates(admitted, field, ["most independent sources"]);
  return { value, rule: by };
};
