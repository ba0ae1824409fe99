import type { Policy } from "./policy.js";
import { preferTier } from "./prefer-tier.js";

/**
 * The opposite of the paper's policy: what the documents say stands; where they are silent, the questionnaire fills in.
 *
 * Records are held against answers because what people report of themselves errs in ways that do not cancel out: Bound, Brown &
 * Mathiowetz (2001), "Measurement error in survey data", Handbook of Econometrics 5:3705–3843.
 */
export const secondaryFirst: Policy = preferTier("secondary");
