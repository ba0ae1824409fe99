import type { Policy } from "./policy.js";
import { preferTier } from "./prefer-tier.js";

/**
 * The paper's own policy: what the questionnaire says stands; where it is silent, the documents fill in.
 *
 * In the terms of Bleiholder & Naumann (2009), "Data fusion", ACM Computing Surveys 41(1):1, it is "trust your friends".
 */
export const primaryFirst: Policy = preferTier("primary");
