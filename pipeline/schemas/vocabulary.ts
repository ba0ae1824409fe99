// The words and limits of the method that stages compute with. They are apart from the schemas, which need zod: the page computes without.

/** How directly a source states something, from the most to the least direct. */
export const evidenceGrades = [
  "stated",
  "seat_or_address",
  "event_or_site",
  "name",
  "derived",
  "sector_match",
  "weak",
] as const;

export const statuses = ["corroborated", "contested", "primary-only", "secondary-only", "missing"] as const;

/** The rules that can turn conflicting observations into one value; 3-triangulate has a function of each name. */
export const policyNames = [
  "primary-first",
  "secondary-first",
  "majority",
  "most-recent",
  "best-evidence",
  "dawid-skene",
] as const;
export type PolicyName = (typeof policyNames)[number];

/** Whose codes count, where two persons coded statements. */
export const coders = ["agreed", "first", "second"] as const;

export const verdicts = ["reproduced", "restated", "consistent", "contradicted", "impossible", "untestable"] as const;
export type Verdict = (typeof verdicts)[number];

/** What a figure supposes beyond rounding it alone: at most one way of rounding, and that cases were left out. */
export const claimNeeds = ["sum_to_100", "nearest_5", "nearest_10", "own_rounding", "cases_left_out"] as const;
export type ClaimNeed = (typeof claimNeeds)[number];

/** Whether a case meets a criterion, as the page lists them. */
export const criterionOutcomes = ["met", "not_met", "unknown"] as const;

/** What makes a value another one than on an earlier date. */
export const movedKinds = ["changed", "corrected", "contradicted"] as const;

/** With fewer, quartiles would be the values themselves. */
export const fewestCases = 3;

/** Between sets of choices, and between the verdicts that they give. */
export const betweenSets = " / ";

/** What became of the value of a field of a case between two waves. */
export const changeKinds = [
  "changed",
  "corrected",
  "contradicted",
  "compatible",
  "newly_known",
  "no_longer_known",
  "unchanged",
  "not_stated_again",
] as const;
export type ChangeKind = (typeof changeKinds)[number];
