import type { Policy } from "./policy.js";
import { preferTier } from "./prefer-tier.js";

/**
 * The opposite of primary-first: the documents' value is taken; where they have none, the primary source fills in.
 *
 * Answers are compared with records because their errors are often tied to the true values, so they do not cancel out: Bound,
 * Brown & Mathiowetz (2001), "Measurement error in survey data", Handbook of Econometrics 5, ch. 59.
 */
export const secondaryFirst: Policy = preferTier("secondary");
