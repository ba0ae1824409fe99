import { filter } from "../../lib/collections.js";
import type { Source } from "../../schemas/index.js";
import type { Policy } from "./policy.js";
import { namesValue, rankCandidates } from "./rank-candidates.js";

/**
 * A policy that uses one tier of sources, and the other only where the first names no value: to narrow it down to "oak or
 * elm" is not to name one.
 *
 * Where several candidates remain, the one that most independent sources support is taken; then the one most directly stated; then the one
 * stated last. Candidates still even stay undecided.
 */
export function preferTier(preferred: Source["tier"]): Policy {
  const other = preferred === "primary" ? "secondary" : "primary";
  return (field) => (admitted) => {
    const statements = filter(admitted, ({ tier }) => tier === preferred);
    const [tier, used] = statements.some(namesValue(field)) ? [preferred, statements] : [other, admitted];
    const { value, by } = rankCandidates(used, field, ["most independent sources", "most direct", "most recent"]);
    if (by === "none" || by === "undecided") return { value, rule: by };
    return { value, rule: by === "only value" ? tier : `${tier}, ${by}` };
  };
}
