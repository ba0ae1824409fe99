import type { Policy } from "./policy.js";
import { preferTier } from "./prefer-tier.js";

/**
 * The primary source's value is taken; where it has none, the documents fill in.
 *
 * "Trust your friends" among the strategies that Bleiholder & Naumann name in "Conflict handling strategies in an integrated
 * information system" (2006, Workshop on Information Integration on the Web), and survey in "Data fusion" (2008, ACM Computing
 * Surveys 41(1), article 1).
 */
export const primaryFirst: Policy = preferTier("primary");
