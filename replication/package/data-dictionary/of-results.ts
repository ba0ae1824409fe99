import { policyNames } from "../../../pipeline/schemas/index.js";
import { plan, table1, table2, table3 } from "./of-data.js";

const share = {
  count: "how many clusters",
  of: "out of how many that have a value",
  missing: "how many clusters of the sample have none",
  percent: "`count` out of `of`, in percent",
  low: "lower end of the 95 % Wilson interval, in percent",
  high: "upper end of the 95 % Wilson interval, in percent",
};
/** Of a claim's result: `k/n (percent)`, but a whole number for a total or a lead. */
const bounds = {
  low: "the least result that values in doubt leave open: k/n (percent), or a count; empty where no reading gives any",
  high: "the greatest that they leave open, in the same form",
};
const underPolicy = (policy: string) =>
  `the result under the policy ${policy}, as k/n (percent), or a count; empty where nobody answers`;

/** What columns are that mean something else, or only stand, in one file of outputs/. */
export const ofResults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "outputs/1-ingest/observations.csv": {
    field: "what is asked, as in data/codebook.csv; lever for one told in words",
    case: "the cluster's id, or its name as published",
    value: "what the source says, as it stands",
  },
  "outputs/1-ingest/plans.csv": plan,
  "outputs/2-clean/observations.csv": { coding: "coded, text (kept as words), no_answer or uncoded" },
  "outputs/2-clean/rejected.csv": {
    value: "what stands there",
    rule: "the rule that refused it",
    expected: "what was expected",
    remedy: "what might be done",
    excused_because: "why it may stay refused",
  },
  "outputs/3-triangulate/agreement.csv": {
    comparison: "primary~secondary, all sources, or two kinds of source",
    cases: "clusters on which at least two sides have a value",
    pairs: "pairs of values of one cluster by different sides",
    agreeing: "how many of these pairs agree",
    percent_agreement: "agreeing out of pairs, in percent",
    kappa: "Cohen's kappa, of two sides",
    kappa_low: "lower end of its 95 % bootstrap interval over clusters",
    kappa_high: "upper end of that interval",
    alpha: "Krippendorff's alpha: nominal; squared distance for years and numbers; MASI for sets",
    alpha_low: "lower end of its 95 % bootstrap interval over clusters",
    alpha_high: "upper end of that interval",
    reason: "why a statistic or an interval is empty",
  },
  "outputs/3-triangulate/conflicts.csv": {
    value: "what is concluded; empty where no side has the upper hand",
    for: "the value and the sources that say so, as value: source, source",
    against: "the same for each other value",
    adjudicated: "name, day and reason of the person who settled it; empty where the rule did",
  },
  "outputs/3-triangulate/values.csv": {
    rule: "how the value was decided",
    evidence: "the most direct grade among its supporters; empty when missing",
    supporting: "ids of the sources that say so, joined by ;",
    dissenting: "ids of the sources that say otherwise, joined by ;",
    sources: "ids of all sources that say anything, counted or not, joined by ;",
  },
  "outputs/3-triangulate/witnesses.csv": {
    stance: "supports, dissents, open (may be either) or set-aside (does not count)",
  },
  "outputs/4-aggregate/claims.csv": {
    ...bounds,
    paraphrase: "what the paper says, in the project's words",
    qualifier: "how the paper qualifies it",
    published: "the figure as published",
    count: "how many clusters the values give; of a leading measure, the least lead",
    of: "out of how many",
    percent: "`count` out of `of`, in percent",
    wilson_low: "lower end of the share's 95 % Wilson interval, in percent",
    wilson_high: "upper end of that interval, in percent",
    fits_rounded: "the counts k of n that, rounded, give the published percentage: k/n, separated by ;",
    fits_truncated: "the same for a percentage that is cut off",
    why_code: "why this verdict, as a code",
    why_detail:
      "the data that belong to the code: key=value, separated by ; or the note of a claim that no field measures",
    accepted: "the verdict accepted in data/paper/claims.json",
  },
  "outputs/4-aggregate/lever-profiles.csv": {
    order: "place, from 1, in the order that keeps like clusters together",
    levers: "how many levers the cluster uses",
    profile: "clusters with the same number use the same levers",
    nearest: "ids of the other clusters that it is most like, joined by ;",
    jaccard: "Jaccard similarity to them, 0 to 1",
    mean_jaccard: "mean Jaccard similarity to all other clusters, 0 to 1",
    joined_at: "mean Jaccard distance, 0 to 1, at which it joins the cluster before it; empty for the first",
  },
  "outputs/4-aggregate/levers.csv": {
    ...share,
    lever: "the lever, a field of data/codebook.csv",
    contested: "for how many clusters a document contests the answer",
  },
  "outputs/4-aggregate/places.csv": {
    evidence: "the most direct grade by which the place is documented",
    city_group: "the paper's group of cities, by its id in data/study.json, or elsewhere",
    region: "name of the region in which the city lies",
  },
  "outputs/4-aggregate/robustness.csv": {
    ...bounds,
    tipping_after:
      "tipping point: the fewest uncertain values that, if different, give another verdict; empty when none do",
    tipping_with: "which: cluster.field=value, separated by ;",
    tipping_to: "the verdict that they give",
    error_tipping_after: "the same if any value might be wrong, uncertain or not",
    error_tipping_with: "which, for example: cluster.field=value, separated by ;",
    error_tipping_to: "the verdict that these give",
    reason_code: "why the one or the other is empty",
    verdict_differs_under: "policy=verdict where that is another, separated by ;",
    ...Object.fromEntries(policyNames.map((policy) => [policy, underPolicy(policy)])),
  },
  "outputs/4-aggregate/shares.csv": {
    ...share,
    field: "a coded field, or year, region or city group",
    code: "its code",
    label: "the code in words",
  },
  "outputs/4-aggregate/table-1.csv": table1,
  "outputs/4-aggregate/table-2.csv": table2,
  "outputs/4-aggregate/table-3.csv": table3,
};
